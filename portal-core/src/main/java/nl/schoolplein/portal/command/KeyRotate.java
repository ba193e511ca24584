package nl.schoolplein.portal.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.audit.AuditEntry;
import nl.schoolplein.portal.audit.AuditKind;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.secret.Secrets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Replaces the key of one school, that of the portal itself, or all of them. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description =
                "Replaces the key of a school, of the portal itself, or of both and all schools, and seals everything"
                        + " again with the new one. The key of before goes with the next rotation.")
final class KeyRotate extends DataCommand {
    @ArgGroup
    private @Nullable Whose whose;

    /** One key; without it, all. */
    private static final class Whose {
        @Option(names = "--school", paramLabel = "SLUG", description = "That of a school.")
        private @Nullable String slug;

        @Option(names = "--portal", description = "That of the portal itself: what second factors are sealed with.")
        private boolean portal;
    }

    /** Without a school, the portal itself. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record Rotated(Optional<String> school, int rows) {
        String said() {
            return school.orElse("The portal itself") + " has a new key; " + rows + " rows are sealed with it.";
        }
    }

    @Override
    Exit run(Site site, Terminal terminal) throws StopException {
        List<Rotated> rotated = new ArrayList<>();
        for (School school : schools(site)) {
            rotated.add(
                    new Rotated(Optional.of(school.slug()), site.kept().keys().rotate(school.id())));
            site.kept().audit().note(school.id(), entry());
        }
        if (whose == null || whose.portal) {
            rotated.add(new Rotated(Optional.empty(), site.kept().keys().rotate(Secrets.PORTAL)));
            site.kept().audit().note(entry());
        }
        terminal.answer(rotated, rotated.stream().map(Rotated::said).toList());
        return Exit.DONE;
    }

    private static AuditEntry entry() {
        return AuditEntry.of(AuditKind.KEYS_ROTATED).by(RosterCommands.WHO);
    }

    private List<School> schools(Site site) throws StopException {
        if (whose == null) {
            return site.kept().schools().all();
        }
        return whose.slug == null ? List.of() : List.of(RosterCommands.school(site, whose.slug));
    }
}
