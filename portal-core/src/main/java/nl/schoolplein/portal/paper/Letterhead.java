package nl.schoolplein.portal.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schoolplein.portal.look.Contact;
import nl.schoolplein.portal.look.Look;
import nl.schoolplein.portal.look.Looks;
import nl.schoolplein.portal.school.School;

/**
 * What stands around a page on paper.
 *
 * @param school the school's name
 * @param colour its colour, as {@code #rrggbb}
 * @param logo its logo as an address that holds the picture itself; empty without one
 * @param contact whom to ask, in one line; empty if nobody said
 * @param style the style sheet, the portal's own
 */
public record Letterhead(String school, String colour, String logo, String contact, String style) {

    static Letterhead of(School school, Looks looks, String style) {
        Look look = looks.of(school.id());
        return new Letterhead(
                school.name(),
                looks.colour(school),
                look.logo().map(logo -> picture(school, looks, logo)).orElse(""),
                line(look.contact()),
                style);
    }

    /** The letter in the square of who has no logo: of the last word, as on every page. */
    public String letter() {
        return school.substring(school.lastIndexOf(' ') + 1).substring(0, 1);
    }

    private static String line(Contact contact) {
        List<String> ways = Stream.of(contact.name(), contact.email(), contact.phone(), contact.hours())
                .filter(way -> !way.isBlank())
                .toList();
        return ways.stream().collect(Collectors.joining(" · "));
    }

    private static String picture(School school, Looks looks, Look.Logo logo) {
        try {
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(looks.bytes(school.id(), logo));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
