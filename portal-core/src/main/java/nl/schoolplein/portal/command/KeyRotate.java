package nl.schoolplein.portal.command;

import java.util.ArrayList;
import java.util.List;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.school.School;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Replaces the key of one school, or of all. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description = "Replaces the key of a school, or of all schools, and seals everything again with the new one."
                + " The key of before goes with the next rotation.")
final class KeyRotate extends DataCommand {
    @Option(names = "--school", paramLabel = "SLUG", description = "The school; all schools without it.")
    private @Nullable String slug;

    private record Rotated(String school, int rows) {}

    @Override
    Exit run(Site site, Terminal terminal) throws StopException {
        List<Rotated> rotated = new ArrayList<>();
        for (School school : schools(site)) {
            rotated.add(new Rotated(school.slug(), site.kept().keys().rotate(school.id())));
            site.kept()
                    .audit()
                    .note(school.id(), AuditEntry.of(AuditKind.KEYS_ROTATED).by(RosterCommands.WHO));
        }
        terminal.answer(
                rotated,
                rotated.stream()
                        .map(one -> one.school() + " has a new key; " + one.rows() + " rows are sealed with it.")
                        .toList());
        return Exit.DONE;
    }

    private List<School> schools(Site site) throws StopException {
        return slug == null ? site.kept().schools().all() : List.of(RosterCommands.school(site, slug));
    }
}
