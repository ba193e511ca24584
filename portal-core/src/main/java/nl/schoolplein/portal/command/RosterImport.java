package nl.schoolplein.portal.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.roster.Counts;
import nl.schoolplein.portal.roster.Difference;
import nl.schoolplein.portal.roster.Organisation;
import nl.schoolplein.portal.roster.RosterException;
import nl.schoolplein.portal.roster.RosterFormat;
import nl.schoolplein.portal.roster.Rosters;
import nl.schoolplein.portal.roster.edexml.Edexml;
import nl.schoolplein.portal.roster.oneroster.OneRoster;
import nl.schoolplein.portal.roster.sheet.Sheet;
import nl.schoolplein.portal.school.School;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a roster would change at a school, or makes the school so. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what a roster would change at a school; with --apply it is done, in one transaction.",
            "Repeating it changes nothing."
        })
final class RosterImport extends DataCommand {
    /** What a roster may be. */
    private enum Format {
        oneroster,
        edexml,
        sheet;

        RosterFormat reader() {
            return switch (this) {
                case oneroster -> new OneRoster();
                case edexml -> new Edexml();
                case sheet -> new Sheet();
            };
        }
    }

    @Parameters(paramLabel = "PATH", description = "The file, folder or ZIP of the school administration.")
    private Path path = Path.of("");

    @Option(names = "--school", paramLabel = "SLUG", required = true, description = "The school.")
    private String school = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "What it is: ${COMPLETION-CANDIDATES}; without this it is recognised by what is in it.",
                "oneroster: CSV, 1.1 or 1.2. edexml: 2.0 or 2.1. sheet: an Excel workbook or CSV as in the template."
            })
    private @Nullable Format format;

    @Option(names = "--org", paramLabel = "ID", description = "Which school of the roster, if it has several.")
    private @Nullable String organisation;

    @Option(names = "--apply", description = "Do it; without this nothing is changed.")
    private boolean apply;

    @Option(
            names = "--skip-broken",
            description = "Leave out rows that cannot be used; else they are a reason to refuse.")
    private boolean skipBroken;

    /** The difference in numbers, and the rows that cannot be used; with the error if it was refused for them. */
    private record Shown(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String error,

            @JsonProperty("new") Counts fresh,
            Counts changed,
            Counts gone,
            List<Difference.BrokenRow> broken) {

        static Shown of(Difference.Report report, @Nullable String error) {
            return new Shown(error, report.fresh(), report.changed(), report.gone(), report.broken());
        }
    }

    private record Choices(String error, List<Organisation> organisations) {}

    @Override
    Exit run(Site site, Terminal terminal) throws StopException {
        Path bundle = file(path);
        if (!Files.exists(bundle)) {
            throw new StopException(Exit.WRONG_USE, "There is nothing at " + bundle + ".");
        }
        try {
            Difference.Report report = report(difference(site, bundle));
            terminal.answer(Shown.of(report, null), lines(report));
            return Exit.DONE;
        } catch (RosterException.HasBrokenRows broken) {
            Difference.Report report = report(broken.difference());
            String reason = RosterCommands.reason(broken);
            List<String> lines = new ArrayList<>(broken(report));
            lines.add(reason + " (--skip-broken)");
            return terminal.failed(Exit.REFUSED, Shown.of(report, reason), lines);
        } catch (RosterException.WhichOrganisation unclear) {
            String reason = RosterCommands.reason(unclear);
            List<String> lines = new ArrayList<>(List.of(reason));
            unclear.choices().forEach(choice -> lines.add("  --org " + choice.id() + "  " + choice.name()));
            return terminal.failed(Exit.WRONG_USE, new Choices(reason, unclear.choices()), lines);
        } catch (RosterException refused) {
            throw new StopException(Exit.REFUSED, RosterCommands.reason(refused));
        }
    }

    private Difference difference(Site site, Path bundle) throws StopException {
        School found = RosterCommands.school(site, school);
        Rosters all = site.kept().rosters();
        Rosters rosters = format == null ? all : all.reading(format.reader());
        Optional<String> chosen = Optional.ofNullable(organisation);
        return apply
                ? rosters.apply(found, bundle, new Rosters.Wish(chosen, skipBroken, RosterCommands.WHO))
                : rosters.check(found, bundle, chosen);
    }

    private static Difference.Report report(Difference difference) {
        return difference.report(RosterCommands.TEXTS, Locale.ENGLISH);
    }

    private List<String> lines(Difference.Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(report.organisation().name() + " (" + report.organisation().id() + ")");
        lines.addAll(Terminal.table(
                List.of("", "NEW", "CHANGED", "GONE"),
                List.of(
                        row(
                                "pupils",
                                report.fresh().pupils(),
                                report.changed().pupils(),
                                report.gone().pupils()),
                        row(
                                "groups",
                                report.fresh().groups(),
                                report.changed().groups(),
                                report.gone().groups()),
                        row(
                                "staff",
                                report.fresh().staff(),
                                report.changed().staff(),
                                report.gone().staff()),
                        row(
                                "guardians",
                                report.fresh().guardians(),
                                report.changed().guardians(),
                                report.gone().guardians()))));
        lines.addAll(report.notes());
        lines.addAll(broken(report));
        lines.add(report.applied() ? "Done." : "Nothing was changed. Do it with --apply.");
        return lines;
    }

    private static List<String> row(String kind, int fresh, int changed, int gone) {
        return List.of(kind, Integer.toString(fresh), Integer.toString(changed), Integer.toString(gone));
    }

    private static List<String> broken(Difference.Report report) {
        return report.broken().stream()
                .map(row -> row.file() + ":" + row.line() + ": " + row.reason())
                .toList();
    }
}
