package nl.schoolplein.portal.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.data.Belongings;
import nl.schoolplein.portal.plugin.BrokenPluginException;
import nl.schoolplein.portal.school.School;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a plugin away. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Takes away a plugin that you installed. Its tables and files stay, unless you say otherwise.")
final class PluginRemove extends DataCommand {
    @Parameters(paramLabel = "ID", description = "The plugin's id.")
    private String id = "";

    @Option(
            names = "--with-data",
            description = "Erase all that it keeps too: tables, settings, switches and offers of all schools. Without"
                    + " --yes this only shows what would go.")
    private boolean withData;

    @Option(names = "--yes", description = "Do erase it.")
    private boolean yes;

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record Removed(String id, Optional<String> back, Optional<List<Gone>> erased) {}

    /** What a school has of it. */
    private record Gone(String school, Map<String, Long> rows, long files, long bytes) {
        List<String> row() {
            return List.of(
                    school,
                    rows.entrySet().stream()
                            .map(table -> table.getKey() + " " + table.getValue())
                            .collect(Collectors.joining(", ")),
                    Long.toString(files),
                    Long.toString(bytes));
        }
    }

    @Override
    Exit run(Site site, Terminal terminal) throws IOException, StopException {
        if (withData && !id.matches("[a-z][a-z0-9-]{1,39}")) {
            throw new StopException(Exit.REFUSED, id + " is not installed.");
        }
        List<Gone> gone = withData ? gone(site) : List.of();
        if (withData && !yes) {
            List<String> lines = new ArrayList<>(List.of("This would be erased with " + id + ":"));
            lines.addAll(table(gone));
            lines.add("Its settings, switches and offers go too. Nothing was changed. Make a backup, and repeat the"
                    + " command with --yes.");
            return terminal.failed(Exit.REFUSED, Map.of("id", id, "wouldErase", gone), lines);
        }
        try {
            Optional<String> back =
                    withData ? site.installing().erase(id) : site.installing().remove(id);
            terminal.answer(new Removed(id, back, withData ? Optional.of(gone) : Optional.empty()), said(gone, back));
            return Exit.DONE;
        } catch (BrokenPluginException refused) {
            throw new StopException(Exit.REFUSED, id + " " + refused.getMessage() + ".");
        }
    }

    private List<String> said(List<Gone> gone, Optional<String> back) {
        List<String> lines = new ArrayList<>();
        if (withData) {
            lines.add(id + " is taken away, with all that it kept:");
            lines.addAll(table(gone));
            lines.add("Files that nothing else holds are deleted after a week.");
        } else {
            lines.add(id + " is taken away. Its tables and files stay, for when it is installed again.");
        }
        back.ifPresent(version -> lines.add("Version " + version + ", which came with the installation, is back."));
        return lines;
    }

    private static List<String> table(List<Gone> gone) {
        return gone.isEmpty()
                ? List.of("(no rows of any school)")
                : Terminal.table(
                        List.of("SCHOOL", "ROWS", "FILES", "BYTES"),
                        gone.stream().map(Gone::row).toList());
    }

    private List<Gone> gone(Site site) throws IOException {
        Map<UUID, String> slugs =
                site.kept().schools().all().stream().collect(Collectors.toMap(School::id, School::slug));
        return site.kept().store().belongings().of(id).stream()
                .map(school -> gone(school, slugs))
                .toList();
    }

    private static Gone gone(Belongings.OfSchool school, Map<UUID, String> slugs) {
        return new Gone(
                slugs.getOrDefault(school.school(), school.school().toString()),
                school.rows(),
                school.files(),
                school.bytes());
    }
}
