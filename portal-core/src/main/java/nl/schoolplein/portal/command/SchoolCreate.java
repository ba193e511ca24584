package nl.schoolplein.portal.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.portal.Site;
import nl.schoolplein.portal.plugin.Shelf;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Slug;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a school. It is offered all modules that are installed, each of them off until its administrator switches it. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Makes a school. All installed modules are offered to it, each of them off.")
final class SchoolCreate extends DataCommand {
    private static final int LONGEST_NAME = 100;
    private static final String COLOUR = "#0b6e6e";

    @Parameters(paramLabel = "SLUG", description = "The first part of its addresses: 2 to 40 of a-z, 0-9 and -.")
    private String slug = "";

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "What it is called.")
    private String name = "";

    @ArgGroup(exclusive = false)
    private @Nullable First first;

    /** Its first administrator. */
    private static final class First {
        @Option(
                names = "--administrator",
                paramLabel = "NAME",
                required = true,
                description = "The name of its first administrator.")
        private String name = "";

        @Option(
                names = "--username",
                paramLabel = "USERNAME",
                required = true,
                description = "The administrator's user name; a password is made and shown once.")
        private String username = "";
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    private record Created(String slug, String name, List<String> modules, Optional<Entrance> administrator) {}

    @Override
    boolean begins() {
        return true;
    }

    @Override
    Exit run(Site site, Terminal terminal) throws IOException, StopException {
        check();
        School school = new School(UUID.randomUUID(), slug, name.strip(), COLOUR);
        if (!site.kept().schools().add(school)) {
            throw new StopException(Exit.REFUSED, "There is a school " + slug + " already.");
        }
        Optional<Entrance> administrator = Optional.ofNullable(first)
                .map(who -> AdministratorCommands.enter(site.kept(), school, who.username, who.name));
        List<String> modules = offer(site, school);
        List<String> lines = new ArrayList<>(List.of("School " + slug + " (" + school.name() + ") is there."));
        lines.add(modules.isEmpty() ? "No modules are installed." : "Offered, and off: " + String.join(", ", modules));
        administrator.map(Entrance::lines).ifPresent(lines::addAll);
        terminal.answer(new Created(slug, school.name(), modules, administrator), lines);
        return Exit.DONE;
    }

    private void check() throws StopException {
        Optional<String> complaint = Slug.complaint(slug);
        if (complaint.isPresent()) {
            throw new StopException(Exit.WRONG_USE, complaint.get());
        }
        Entrance.checkName(name, LONGEST_NAME);
        if (first != null) {
            Entrance.check(first.username, first.name);
        }
    }

    private static List<String> offer(Site site, School school) throws IOException {
        List<String> modules = site.place().shelf().jars().stream()
                .filter(jar -> jar.problem().isEmpty())
                .map(Shelf.Jar::id)
                .sorted()
                .toList();
        site.kept().switchboard().offers().begin(school.id(), modules);
        return modules;
    }
}
