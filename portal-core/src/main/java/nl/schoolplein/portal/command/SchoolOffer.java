package nl.schoolplein.portal.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.school.School;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Offers a module to a school, or changes until when. */
@Command(
        name = "offer",
        mixinStandardHelpOptions = true,
        description = "Offers a module to a school, or changes until when. Its administrator switches it on.")
final class SchoolOffer extends DataCommand {
    /** Who it was, in the school's trail. */
    static final String WHO = "Platformbeheer";

    @Parameters(index = "0", paramLabel = "SLUG", description = "The school.")
    private String slug = "";

    @Parameters(index = "1", paramLabel = "MODULE", description = "The id of the module's plugin.")
    private String module = "";

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description =
                    "The last day of the licence, such as 2027-07-31; from the next day on the school may only read."
                            + " Without it there is no end.")
    private @Nullable LocalDate until;

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record Offered(String school, String module, Optional<LocalDate> until) {}

    @Override
    Exit run(Site site, Terminal terminal) throws IOException, StopException {
        School school = school(site, slug);
        refuseUnknown(site, module);
        Optional<LocalDate> last = Optional.ofNullable(until);
        site.kept().switchboard().offers().offer(school.id(), module, last, WHO);
        String end = last.map(day -> " until " + day + ", the last day").orElse(", without an end");
        terminal.answer(
                new Offered(slug, module, last), List.of(module + " is offered to " + school.name() + end + "."));
        return Exit.DONE;
    }

    static School school(Site site, String slug) throws StopException {
        return site.kept()
                .schools()
                .bySlug(slug)
                .orElseThrow(() -> new StopException(Exit.REFUSED, "There is no school " + slug + "."));
    }

    private static void refuseUnknown(Site site, String module) throws IOException, StopException {
        if (site.place().shelf().jars().stream().noneMatch(jar -> jar.id().equals(module))) {
            throw new StopException(Exit.REFUSED, "No plugin " + module + " is installed.");
        }
    }
}
