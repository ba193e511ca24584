package nl.schoolplein.portal.introduction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.switchboard.Planner;
import nl.schoolplein.portal.switchboard.Switchboard;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** One date of the introduction plan: moved as a whole, and told to parents by letter. */
@Path("/{school}/admin/plan/dates/{moment}")
public class AdminDates {
    @Inject
    private Introduction introduction;

    @Inject
    private Switchboard switchboard;

    @Inject
    private Clock clock;

    @Inject
    private Bundle texts;

    /** A date with what changes then. */
    public record OneDate(PlanTable.Date date) {}

    /**
     * Where a date moves to.
     *
     * @param seen the steps that were looked at, as {@code <id>:<version>}; without them, whatever is planned moves
     */
    public record Move(
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable Set<String> seen) {}

    /** The letters of a date, in one language or side by side in two. */
    public record LettersOfDate(
            PlanTable.Date date,
            @JsonIgnore String school,
            @JsonIgnore String chosen,
            List<Letter> letters) {}

    /** What the school writes itself; empty is what the portal proposes. */
    public record NewWords(
            @Pattern(regexp = "nl|en") String language,
            @Nullable @Size(max = 2000) String opening,
            @Nullable @Size(max = 2000) String closing,
            @Nullable Integer version) {}

    /** The date. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page date(@PathParam("moment") String moment) {
        PlanTable.Date date = found(moment);
        return Page.of("plan-date", new OneDate(date)).titled(text("plan.move"));
    }

    /** Moves all that is planned for the date. */
    @POST
    @Door(Door.To.ADMINISTRATOR)
    public Done move(@PathParam("moment") String moment, Form<Move> form) {
        PlanTable.Date date = found(moment);
        Set<String> seen = form.value().seen();
        Set<String> now = date.changes().stream().map(PlanTable.Change::seen).collect(Collectors.toSet());
        if (date.past() || (seen != null && !seen.equals(now))) {
            throw introduction.words().conflict(Optional.empty());
        }
        Instant to =
                NewStep.moment(form, "date", form.value().date(), form.value().time(), clock);
        if (to.equals(date.from())) {
            return Done.at(PlanWords.address(), table());
        }
        try {
            introduction.words().unlessStale(Optional.empty(), () -> {
                switchboard
                        .planner()
                        .move(
                                Visit.current().atSchool().id(),
                                date.changes().stream()
                                        .map(PlanTable.Change::step)
                                        .toList(),
                                to,
                                Visit.current().by().name(),
                                session -> Letters.move(session, date.from(), to));
                return to;
            });
        } catch (Planner.TakenException taken) {
            throw form.refuse("date", "plan.taken-there");
        }
        return Done.at(PlanWords.address(), table())
                .saying(text("plan.moved", introduction.words().moment(to, language())));
    }

    /** The letters to the parents. */
    @GET
    @Path("letter")
    @Door(Door.To.ADMINISTRATOR)
    public Page letter(@PathParam("moment") String moment, @QueryParam("language") @Nullable String chosen) {
        PlanTable.Date date = found(moment);
        String one = chosen != null && Set.of("nl", "en", "both").contains(chosen)
                ? chosen
                : language().getLanguage();
        List<Locale> languages =
                one.equals("both") ? List.of(Visit.DUTCH, Locale.ENGLISH) : List.of(Locale.forLanguageTag(one));
        return Page.of(
                        "plan-letter",
                        new LettersOfDate(
                                date,
                                Visit.current().atSchool().name(),
                                one,
                                introduction.letters().of(Visit.current().atSchool(), date.from(), languages)))
                .titled(text("letter.title"));
    }

    /** Keeps the school's own words in the letter of the date. */
    @PUT
    @Path("letter")
    @Door(Door.To.ADMINISTRATOR)
    public Done put(@PathParam("moment") String moment, Form<NewWords> form) {
        PlanTable.Date date = found(moment);
        NewWords words = form.value();
        boolean kept = introduction
                .letters()
                .keep(
                        Visit.current().atSchool(),
                        date.from(),
                        new Letters.Words(words.language(), words.opening(), words.closing(), words.version()));
        if (!kept) {
            throw introduction.words().conflict(Optional.empty());
        }
        return Done.at(
                        PlanWords.address() + "/dates/" + date.key() + "/letter?language=" + words.language(),
                        introduction
                                .letters()
                                .of(
                                        Visit.current().atSchool(),
                                        date.from(),
                                        List.of(Locale.forLanguageTag(words.language()))))
                .saying(text("letter.saved"));
    }

    /** The same, for a form. */
    @POST
    @Path("letter")
    @Door(Door.To.ADMINISTRATOR)
    public Done post(@PathParam("moment") String moment, Form<NewWords> form) {
        return put(moment, form);
    }

    private PlanTable table() {
        return introduction.reader().of(Visit.current().atSchool(), language());
    }

    private PlanTable.Date found(String moment) {
        return PlanWords.moment(moment).flatMap(at -> table().at(at)).orElseThrow(NotFoundException::new);
    }

    private static Locale language() {
        return Visit.current().language();
    }

    private String text(String key, Object... arguments) {
        return texts.text(language(), key, arguments);
    }
}
