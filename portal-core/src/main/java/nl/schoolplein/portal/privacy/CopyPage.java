package nl.schoolplein.portal.privacy;

import java.util.List;

/**
 * The readable page of a copy.
 *
 * @param lead for whom it was made, by which school, when
 */
public record CopyPage(String language, String title, String lead, String note, List<OfPerson> people) {

    /** All about one person. */
    public record OfPerson(String name, List<Part> parts) {}

    /**
     * A kind of data.
     *
     * @param why what it is kept for; empty if nobody says
     * @param trouble that it is not there; empty if it is
     */
    public record Part(String module, String title, String why, String trouble, List<Thing> things) {}

    /** One thing. */
    public record Thing(List<Line> lines, List<Line> files) {}

    /** What something is called and what it is; of a file, its name and where it is in the copy. */
    public record Line(String name, String value) {}
}
