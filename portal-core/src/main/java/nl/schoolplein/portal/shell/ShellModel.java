package nl.schoolplein.portal.shell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What goes round a page.
 *
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param assets the address below which style sheets and scripts stand
 * @param colour the school's colour as six hexadecimal digits
 * @param brand the school whose page it is, if it is a school's
 * @param place where the visitor is, if at a school
 * @param person who is logged in, if anybody
 * @param schools all schools of somebody who has several
 * @param saved a confirmation to show once
 * @param path the path of the page
 * @param watermark what every page carries while an administrator looks on as a guardian
 * @param bell what somebody was told at their schools, if they have one
 * @param guest who is in with a pass, if it is somebody without an account
 * @param mailbox whether mails are read in the demo's mailbox
 */
public record ShellModel(
        String theme,
        String assets,
        String colour,
        Optional<Brand> brand,
        Optional<Place> place,
        Optional<Person> person,
        List<School> schools,
        Optional<String> saved,
        String path,
        Optional<Watermark> watermark,
        Optional<Bell> bell,
        Optional<Guest> guest,
        boolean mailbox) {

    /**
     * A school's name and sign.
     *
     * @param letter stands where there is no logo
     * @param logo its address, or empty
     */
    public record Brand(String name, String letter, String logo, int width, int height) {}

    /**
     * The school, and what the visitor has there.
     *
     * @param home the desktop that the visitor comes back to: of this school, or over all
     * @param onAPhone the buttons in the order of the menu on a phone
     * @param children the choice between children, on pages that do not show it themselves
     */
    public record Place(
            String name,
            String slug,
            boolean staff,
            boolean administrator,
            boolean both,
            String home,
            List<Button> buttons,
            List<Button> onAPhone,
            ChildFilter children) {
        /** The address of the desktop of this school. */
        public String href() {
            return "/" + slug + "/";
        }
    }

    /** As whom an administrator looks on, where it says why things are there or not, and where it ends. */
    public record Watermark(String name, String why, String stop) {}

    /** Somebody with a pass: until when, and where it begins and ends. */
    public record Guest(String name, Instant until, String home) {}

    /** How many notices were not read, and where they are. */
    public record Bell(int unread, String href) {
        private static final int MANY = 99;

        /** The number, as it fits onto the bell. */
        public String number() {
            return unread > MANY ? MANY + "+" : String.valueOf(unread);
        }
    }

    /** A school of the visitor; {@code who} are the children there. */
    public record School(String name, String href, String who, boolean here) {}

    /** Who is logged in; {@code moved} if the session is used from elsewhere, and nobody said yet who that was. */
    public record Person(String name, String initials, boolean operator, boolean moved) {}
}
