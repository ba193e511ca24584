package nl.schoolplein.overblijven.today;

import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Guardian;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.api.PupilAction;
import nl.schoolplein.api.Tap;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.overblijven.booking.Additions;
import nl.schoolplein.overblijven.booking.Office;
import nl.schoolplein.overblijven.booking.Source;
import nl.schoolplein.overblijven.care.CareOnDay;
import nl.schoolplein.overblijven.care.Workplace;
import org.jspecify.annotations.Nullable;

/** A child that stands there without a booking: found by its name, added, there at once; its guardians are told. */
@Path("today/{care}/walk-in")
public class WalkInPages extends Office {
    private static final int MOST = 12;

    @Inject
    Viewer viewer;

    @PathParam("care")
    UUID care;

    /** The page. */
    public record Shown(UUID care, String name, String typed, List<Found> found, boolean more) {}

    /**
     * A child with that name.
     *
     * @param payer the guardian who booked last, who is charged unless staff choose another one
     */
    public record Found(
            Pupil pupil, List<Guardian> guardians, @Nullable UUID payer) {}

    /** The child, and the guardian who is charged. */
    public record Added(
            UUID pupil,
            @Nullable UUID guardian,
            @Nullable UUID tap,
            @Nullable Instant tapped) {}

    /** Shows whom a name finds. */
    @GET
    public Page show(@QueryParam("name") @DefaultValue("") String typed) {
        CareOnDay on = mine();
        Directory entrusted = entrusted();
        String sought = typed.strip().toLowerCase(Locale.ROOT);
        List<Pupil> pupils = sought.isEmpty()
                ? List.of()
                : entrusted.pupils(Audience.wholeSchool()).stream()
                        .filter(pupil -> pupil.name().toLowerCase(Locale.ROOT).contains(sought))
                        .limit(MOST + 1L)
                        .toList();
        List<UUID> ids = pupils.stream().map(Pupil::id).toList();
        Map<UUID, List<Guardian>> guardians = entrusted.guardians(ids);
        Map<UUID, UUID> last =
                ids.isEmpty() ? Map.of() : Payers.last(database.read(Attendances.class, rows -> rows.bookers(ids)));
        return Page.of(
                        "today/walk-in",
                        new Shown(
                                care,
                                on.care().name(),
                                typed.strip(),
                                pupils.stream()
                                        .limit(MOST)
                                        .map(pupil -> found(pupil, guardians, last))
                                        .toList(),
                                pupils.size() > MOST))
                .titled(texts.get("today.walk-in"));
    }

    private static Found found(Pupil pupil, Map<UUID, List<Guardian>> guardians, Map<UUID, UUID> last) {
        List<Guardian> payers = payers(guardians.getOrDefault(pupil.id(), List.of()));
        return new Found(pupil, payers, last.get(pupil.id()));
    }

    private static List<Guardian> payers(List<Guardian> guardians) {
        return guardians.stream()
                .filter(guardian -> PupilAction.BOOK.allows(guardian.link()))
                .toList();
    }

    /** Adds the child; who is on the list already is ticked off, and nothing else. */
    @POST
    @Allow("CARE")
    public Done add(Form<Added> form) {
        CareOnDay on = mine();
        Added sent = form.value();
        Directory entrusted = entrusted();
        Pupil pupil = entrusted.pupil(sent.pupil()).orElseThrow(NotFoundException::new);
        List<Guardian> payers = payers(entrusted.guardians(List.of(pupil.id())).getOrDefault(pupil.id(), List.of()));
        UUID payer = sent.guardian() != null
                ? sent.guardian()
                : Payers.last(database.read(Attendances.class, rows -> rows.bookers(List.of(pupil.id()))))
                        .get(pupil.id());
        boolean known = payers.stream().anyMatch(one -> one.id().equals(payer));
        if (sent.guardian() != null && !known) {
            throw new NotFoundException();
        }
        new Additions(this).add(on, pupil, viewer.person(), Source.WALK_IN, known ? payer : null);
        Tap tap = Tap.of(sent.tap(), sent.tapped(), clock);
        database.write(Attendances.class, rows -> {
            rows.hold(care);
            return rows.at(today(), care, pupil.id(), tap.at()).arrives(true, tap);
        });
        return Done.at("today/" + care + "#c-" + pupil.id(), pupil.id())
                .saying(texts.get("today.walk-in.said", pupil.firstName()));
    }

    /** Who is on the list is entrusted to who works here; others are found by who sees them anyway. */
    private Directory entrusted() {
        return directory.entrusted(database.read(Attendances.class, rows -> DayBook.pupils(rows, care, today())));
    }

    private CareOnDay mine() {
        new Workplace(database, viewer).mustWorkAt(care);
        var plan = plan(today(), today());
        if (plan.care(care).isEmpty()) {
            throw new NotFoundException();
        }
        return plan.held(care, today())
                .orElseThrow(() -> new ClientErrorException(texts.get("today.not-held"), Response.Status.CONFLICT));
    }
}
