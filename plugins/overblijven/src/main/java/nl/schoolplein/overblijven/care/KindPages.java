package nl.schoolplein.overblijven.care;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.overblijven.booking.Office;
import org.jspecify.annotations.Nullable;

/** The kinds of care of the school, for who arranges them, and adding one. */
@Path("/kinds")
public class KindPages extends Office {
    /** The page. */
    public record All(List<KindCard> kinds) {}

    /** A kind of care in the list. */
    public record KindCard(
            UUID id,
            String name,
            String organisation,
            CareTint tint,
            @Nullable LocalTime begins,
            @Nullable LocalTime ends,
            List<String> weekdays,
            int cents,
            @Nullable LocalDate lastDay) {

        static KindCard of(Care care, CarePlan plan, LocalDate today) {
            Terms terms = plan.nowOrFirst(care.id(), today);
            return new KindCard(
                    care.id(),
                    care.name(),
                    care.organisation(),
                    care.tint(),
                    terms == null ? null : terms.begins(),
                    terms == null ? null : terms.ends(),
                    terms == null ? List.of() : names(terms.weekdays()),
                    terms == null ? 0 : terms.cents(),
                    care.lastDay());
        }
    }

    static List<String> names(Weekdays weekdays) {
        return weekdays.days().stream().map(Enum::name).toList();
    }

    /** The form for a new one. */
    public record Blank(LocalDate today) {}

    /** Lists them. */
    @GET
    @Allow("ARRANGE")
    public Page all() {
        CarePlan plan = plan(today(), today());
        return Page.of(
                        "care/kinds",
                        new All(plan.cares().stream()
                                .map(care -> KindCard.of(care, plan, today()))
                                .toList()))
                .titled(texts.get("kinds.title"));
    }

    /** Shows the form for a new one. */
    @GET
    @Path("new")
    @Allow("ARRANGE")
    public Page blank() {
        return Page.of("care/new", new Blank(today())).titled(texts.get("kind.new"));
    }

    /** Adds one. */
    @POST
    @Form.On("kinds/new")
    @Allow("ARRANGE")
    public Done add(Form<NewCare> form) {
        NewCare sent = form.value();
        Terms.Wanted wanted = TermsForm.wanted(sent.terms(), form);
        return database.write(Cares.class, cares -> {
            Care care = new Care(sent.care());
            cares.entityManager().persist(care);
            cares.entityManager().flush();
            cares.entityManager().persist(new Terms(care.id(), sent.firstDay(), wanted));
            return Done.at("kinds/" + care.id(), sent).saying(texts.get("kind.added", care.name()));
        });
    }
}
