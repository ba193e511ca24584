package nl.schoolplein.portal.command;

import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.school.School;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says to which board (bestuur) a school belongs: schools of one board may take over each other's plans. */
@Command(
        name = "board",
        mixinStandardHelpOptions = true,
        description = "Says to which board a school belongs; without a name it belongs to none."
                + " Schools of one board may take over each other's introduction plan, where that school allows it.")
final class SchoolBoard extends DataCommand {
    private static final int LONGEST_NAME = 100;

    @Parameters(index = "0", paramLabel = "SLUG", description = "The first part of the school's addresses.")
    private String slug = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NAME",
            description = "The board's name, written the same for each of its schools.")
    private @Nullable String name;

    private record OfBoard(String slug, Optional<String> board) {}

    @Override
    Exit run(Site site, Terminal terminal) throws StopException {
        Optional<String> board = Optional.ofNullable(name).map(String::strip);
        if (board.isPresent()) {
            Entrance.checkName(board.get(), LONGEST_NAME);
        }
        School school = site.kept()
                .schools()
                .bySlug(slug)
                .orElseThrow(() -> new StopException(Exit.REFUSED, "There is no school " + slug + "."));
        site.kept().schools().belongs(school.id(), board);
        terminal.answer(
                new OfBoard(slug, board),
                List.of(board.map(to -> "School " + slug + " belongs to " + to + ".")
                        .orElse("School " + slug + " belongs to no board.")));
        return Exit.DONE;
    }
}
