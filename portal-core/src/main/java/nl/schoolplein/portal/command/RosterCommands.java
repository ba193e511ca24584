package nl.schoolplein.portal.command;

import java.util.Locale;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.roster.RosterException;
import nl.schoolplein.portal.school.School;
import picocli.CommandLine.Command;

/** The people of a school, as its administration has them. */
@Command(
        name = "roster",
        mixinStandardHelpOptions = true,
        description = "Takes over the people of a school from its administration, or takes that back.",
        subcommands = {RosterImport.class, RosterUndo.class})
final class RosterCommands {
    /** The reasons are the same as on the administrator's page. */
    static final Bundle TEXTS = new Bundle("portal", RosterCommands.class.getClassLoader());

    /** In the history of imports, where a person's name would stand. */
    static final String WHO = "command line";

    static School school(Site site, String slug) throws StopException {
        return site.kept()
                .schools()
                .bySlug(slug)
                .orElseThrow(() -> new StopException(Exit.REFUSED, "There is no school " + slug + "."));
    }

    static String reason(RosterException refused) {
        return refused.reason(TEXTS, Locale.ENGLISH);
    }
}
