package nl.schoolplein.portal.shell;

import java.util.List;
import java.util.Optional;

/**
 * What goes round a page.
 *
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param assets the address below which style sheets and scripts stand
 * @param colour the school's colour as six hexadecimal digits
 * @param place where the visitor is, if at a school
 * @param person who is logged in, if anybody
 * @param saved a confirmation to show once
 * @param path the path of the page
 * @param watermark what every page carries while an administrator looks on as a guardian
 */
public record ShellModel(
        String theme,
        String assets,
        String colour,
        Optional<Place> place,
        Optional<Person> person,
        Optional<String> saved,
        String path,
        Optional<Watermark> watermark) {

    /** The school, the buttons there, and the visitor's other schools. */
    public record Place(
            String name,
            String slug,
            boolean staff,
            boolean administrator,
            boolean both,
            List<Button> buttons,
            List<School> others) {
        /** The address of the desktop. */
        public String href() {
            return "/" + slug + "/";
        }
    }

    /** As whom an administrator looks on, where it says why things are there or not, and where it ends. */
    public record Watermark(String name, String why, String stop) {}

    /** Another school of the visitor. */
    public record School(String name, String href, String who) {}

    /** Who is logged in. */
    public record Person(String name, String initials, boolean operator) {}
}
