package nl.schoolplein.portal.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.data.Census;
import nl.schoolplein.portal.school.School;
import picocli.CommandLine.Command;

/** Lists the schools with how many people they have. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the schools and how many people they have.")
final class SchoolList extends DataCommand {

    private record Listed(String slug, String name, Optional<String> board, long pupils, long staff, long guardians) {
        List<String> row() {
            return List.of(
                    slug,
                    name,
                    board.orElse("-"),
                    Long.toString(pupils),
                    Long.toString(staff),
                    Long.toString(guardians));
        }
    }

    @Override
    Exit run(Site site, Terminal terminal) throws IOException {
        Census census = site.kept().store().census();
        List<Listed> schools = site.kept().schools().all().stream()
                .map(school -> listed(school, census.of(school.id())))
                .toList();
        List<String> heads = List.of("SLUG", "NAME", "BOARD", "PUPILS", "STAFF", "GUARDIANS");
        terminal.answer(
                schools, Terminal.table(heads, schools.stream().map(Listed::row).toList()));
        return Exit.DONE;
    }

    private static Listed listed(School school, Census.People people) {
        return new Listed(
                school.slug(), school.name(), school.board(), people.pupils(), people.staff(), people.guardians());
    }
}
