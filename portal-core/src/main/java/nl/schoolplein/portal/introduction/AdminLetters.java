package nl.schoolplein.portal.introduction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.school.School;
import nl.schoolplein.portal.switchboard.BoardDesk;
import nl.schoolplein.portal.visit.Languages;
import nl.schoolplein.portal.visit.Visit;
import org.jspecify.annotations.Nullable;

/** The letters to the parents about one date of the introduction plan. */
@Path("/{school}/admin/plan/dates/{moment}/letter")
public class AdminLetters {
    private static final String BOTH = "both";

    @Inject
    private Introduction introduction;

    @Inject
    private BoardDesk desk;

    @Inject
    private Bundle texts;

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

    /** The letters, in the language of the page, in another one, or side by side. */
    @GET
    @Door(Door.To.ADMINISTRATOR)
    public Page letter(@PathParam("moment") String moment, @QueryParam("language") @Nullable String asked) {
        Visit visit = Visit.current();
        PlanTable.Date date = introduction.reader().date(moment);
        String chosen = chosen(visit, asked);
        List<Locale> languages =
                chosen.equals(BOTH) ? List.of(Languages.DUTCH, Locale.ENGLISH) : List.of(Locale.forLanguageTag(chosen));
        List<Letter> letters = introduction.letters().of(visit.atSchool(), date.from(), languages);
        return Page.of("plan-letter", new LettersOfDate(date, visit.atSchool().name(), chosen, letters))
                .titled(text("letter.title"));
    }

    /** A form that comes back comes back in the language in which it was filled in. */
    private static String chosen(Visit visit, @Nullable String asked) {
        String wish = visit.typed().refused() ? visit.typed().value("language") : asked;
        return wish != null && Set.of("nl", "en", BOTH).contains(wish)
                ? wish
                : visit.language().getLanguage();
    }

    /** Keeps the school's own words in the letter of the date. */
    @PUT
    @Door(Door.To.ADMINISTRATOR)
    public Done put(@PathParam("moment") String moment, Form<NewWords> form) {
        School school = Visit.current().atSchool();
        PlanTable.Date date = introduction.reader().date(moment);
        NewWords words = form.value();
        boolean kept = introduction
                .letters()
                .keep(
                        school,
                        date.from(),
                        new Letters.Words(words.language(), words.opening(), words.closing(), words.version()));
        List<Letter> now =
                introduction.letters().of(school, date.from(), List.of(Locale.forLanguageTag(words.language())));
        String address = PlanWords.address() + "/dates/" + date.key() + "/letter?language=" + words.language();
        if (!kept) {
            throw desk.overtaken(
                    text("letter.this"),
                    List.of(),
                    Map.of("letters", now),
                    Stream.of(words.opening(), words.closing())
                            .flatMap(Stream::ofNullable)
                            .toList(),
                    Map.of("version", List.of(String.valueOf(now.get(0).version()))),
                    address);
        }
        return Done.at(address, now).saying(text("letter.saved"));
    }

    /** The same, for a form. */
    @POST
    @Door(Door.To.ADMINISTRATOR)
    public Done post(@PathParam("moment") String moment, Form<NewWords> form) {
        return put(moment, form);
    }

    private String text(String key) {
        return texts.text(Visit.current().language(), key);
    }
}
