package nl.schoolplein.portal.turn;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.roster.Cohort;
import nl.schoolplein.portal.roster.MovingUp;
import nl.schoolplein.portal.roster.Rosters;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.school.Schools;
import nl.schoolplein.portal.schoolyear.SchoolYears;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** Moving the groups up without an export: where each goes, who stays, and which groups are new. */
@Path("/{school}/admin/school-year/turn/groups")
public class AdminMovingUp {
    private static final int LONGEST_NAME = 60;

    @Inject
    private Turns turns;

    @Inject
    private Rosters rosters;

    @Inject
    private Schools schools;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /**
     * The groups by year, with where each goes as it was decided, or as is usual.
     *
     * @param from the day on which they move up
     * @param empty the names of groups in which nobody is yet, with commas between them
     */
    public record Overview(
            LocalDate from,
            List<Going> cohorts,
            String empty,
            @JsonIgnore Set<String> names) {}

    /** A cohort, the name of its next group, and who of it does the year again. */
    public record Going(Cohort cohort, String to, List<UUID> staying) {}

    /**
     * What is decided.
     *
     * @param staying pupils who do their year again
     * @param empty the names of further groups, with commas between them
     * @param to cohort → the name of its next group; empty if it leaves. In a form each is a field of its own
     */
    public record Wish(
            LocalDate from,
            @Nullable @Size(max = 5000) List<UUID> staying,
            @Nullable @Size(max = 1000) String empty,
            Map<String, String> to) {}

    /** The groups. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page groups() {
        return Page.of("turn-groups", model()).titled(text("move-up.title"));
    }

    /** Prepares it, in place of what was prepared before. */
    @POST
    @Door(Door.To.ADMINISTRATOR)
    public Done prepare(Form<Wish> form) {
        Wish wish = form.value();
        Days.check(form, "from", wish.from(), LocalDate.now(clock));
        wish.to().forEach((cohort, name) -> {
            if (name.strip().length() > LONGEST_NAME) {
                throw form.refuse(cohort, "move-up.too-long", LONGEST_NAME);
            }
        });
        List<String> empty = names(wish.empty());
        if (empty.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
            throw form.refuse("empty", "move-up.too-long", LONGEST_NAME);
        }
        Set<UUID> staying = wish.staying() == null ? Set.of() : Set.copyOf(wish.staying());
        MovingUp decided = new MovingUp(new TreeMap<>(wish.to()), staying, empty);
        turns.prepare(school(), decided, wish.from(), Visit.current().by().name());
        return Done.at(school().slug() + "/admin/school-year/turn", model()).saying(text("turn.prepared"));
    }

    private static List<String> names(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("[,;\\n]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    private Overview model() {
        Optional<MovingUp> before = turns.movingUp(school());
        List<Going> cohorts = rosters.cohorts(school()).stream()
                .map(cohort -> going(cohort, before))
                .toList();
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        schools.groups(school().id()).forEach(group -> names.add(group.name()));
        Set<String> left = new TreeSet<>(names);
        cohorts.forEach(going -> left.removeIf(name -> name.equalsIgnoreCase(going.to())));
        return new Overview(
                turns.of(school()).map(Turn::from).orElseGet(() -> SchoolYears.beginOf(LocalDate.now(clock))
                        .plusYears(1)),
                cohorts,
                String.join(", ", before.map(MovingUp::empty).orElseGet(() -> List.copyOf(left))),
                names);
    }

    private static Going going(Cohort cohort, Optional<MovingUp> before) {
        String to = before.map(MovingUp::to)
                .map(all -> all.getOrDefault(cohort.id(), cohort.next()))
                .orElse(cohort.next());
        List<UUID> staying = cohort.pupils().stream()
                .map(Cohort.Member::id)
                .filter(id -> before.filter(one -> one.staying().contains(id)).isPresent())
                .toList();
        return new Going(cohort, to, staying);
    }

    private static School school() {
        return Visit.current().atSchool();
    }

    private String text(String key) {
        Locale language = Visit.current().language();
        return texts.text(language, key);
    }
}
