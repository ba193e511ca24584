package nl.schoolplein.portal.command;

import java.util.List;
import nl.schoolplein.portal.Place;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.data.DataFolder;
import nl.schoolplein.portal.doctor.Doctor;
import nl.schoolplein.portal.doctor.Finding;
import picocli.CommandLine.Command;

/** Looks at everything that can be wrong. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks at everything that can be wrong, and says how it is. It changes nothing.")
final class DoctorCommand extends DataCommand {

    private record Examined(boolean well, List<Finding> findings) {}

    @Override
    Exit run(Site site, Terminal terminal) {
        return tell(Doctor.look(site), terminal);
    }

    /** What keeps the data from being opened is what one calls the doctor for. */
    @Override
    Exit alone(Place place, Terminal terminal) throws Exception {
        try {
            return super.alone(place, terminal);
        } catch (DataFolder.InUseException | StopException answered) {
            throw answered;
        } catch (Exception closed) {
            return tell(Doctor.closed(place, closed), terminal);
        }
    }

    private static Exit tell(List<Finding> findings, Terminal terminal) {
        boolean well = findings.stream().noneMatch(finding -> finding.mark() == Finding.Mark.PROBLEM);
        List<String> lines = findings.stream()
                .map(finding -> mark(finding) + "  " + finding.check() + ": " + finding.text())
                .toList();
        terminal.answer(new Examined(well, findings), lines);
        return well ? Exit.DONE : Exit.PROBLEMS_FOUND;
    }

    private static String mark(Finding finding) {
        return switch (finding.mark()) {
            case OK -> "ok  ";
            case NOTE -> "note";
            case PROBLEM -> "BAD ";
        };
    }
}
