package nl.schoolplein.overblijven.care;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.schoolplein.api.Allow;
import nl.schoolplein.api.Done;
import nl.schoolplein.api.Form;
import nl.schoolplein.api.Page;
import nl.schoolplein.api.StaffMember;
import nl.schoolplein.api.Viewer;
import nl.schoolplein.overblijven.booking.Office;
import nl.schoolplein.overblijven.booking.Upkeep;
import org.jspecify.annotations.Nullable;

/** One kind of care, for who arranges it: what it is, when and for how much, closed days, who works there. */
@Path("/kinds/{care: [0-9a-f-]+}")
public class KindPage extends Office {
    private static final int NAMED = 8;

    @Inject
    Viewer viewer;

    @PathParam("care")
    UUID id;

    /** What is sent about who works here. */
    public record Workers(Set<UUID> members) {}

    /** What is sent to close for some days. */
    public record Closing(
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Size(max = ClosedDays.LONGEST) String reason,
            boolean sure) {}

    /** What is sent to stop, or to go on after all if there is no day. */
    public record Stopping(@Nullable LocalDate lastDay, boolean sure) {}

    /** Shows it. */
    @GET
    @Allow("ARRANGE")
    public Page show() {
        return page("care/kind");
    }

    /** Shows the form to change what it is. */
    @GET
    @Path("change")
    @Allow("ARRANGE")
    public Page changeForm() {
        return page("care/change");
    }

    /** Shows the form to change when it is, from a day on. */
    @GET
    @Path("terms")
    @Allow("ARRANGE")
    public Page termsForm() {
        return page("care/terms");
    }

    /** Shows the form to close for some days. */
    @GET
    @Path("close")
    @Allow("ARRANGE")
    public Page closeForm() {
        return page("care/close");
    }

    /** Shows the form to stop. */
    @GET
    @Path("stop")
    @Allow("ARRANGE")
    public Page stopForm() {
        return page("care/stop");
    }

    private Page page(String template) {
        LocalDate today = today();
        List<StaffMember> staff = directory.staff();
        KindShown shown = database.read(Cares.class, cares -> {
            Care care = cares.find(id).orElseThrow(NotFoundException::new);
            Set<UUID> here = cares.workers(id).stream().map(CareWorker::member).collect(Collectors.toSet());
            return KindShown.of(care, cares, today, staff, here);
        });
        return Page.of(template, shown).titled(shown.name());
    }

    /** Changes what it is. */
    @POST
    @Path("change")
    @Allow("ARRANGE")
    public Done change(Form<CareForm> form) {
        return write("kind.changed", (cares, care) -> care.become(form.value()));
    }

    /** Changes when it is and what it costs, from a day on; who loses a booking by that is named first. */
    @POST
    @Path("terms")
    @Allow("ARRANGE")
    public Done terms(Form<TermsForm> form) {
        TermsForm sent = form.value();
        Terms.Wanted wanted = TermsForm.wanted(sent, form);
        if (sent.firstDay().isBefore(today())) {
            throw form.refuse("firstDay", "kind.day.past");
        }
        mustBeSure(form, sent.sure(), sent.firstDay(), day -> wanted.weekdays().has(day.getDayOfWeek()));
        return write("kind.terms.changed", (cares, care) -> {
            cares.termsOf(id).stream()
                    .filter(one -> one.firstDay().equals(sent.firstDay()))
                    .findFirst()
                    .ifPresentOrElse(one -> one.become(wanted), () -> cares.entityManager()
                            .persist(new Terms(id, sent.firstDay(), wanted)));
        });
    }

    /** Closes for some days. */
    @POST
    @Path("close")
    @Allow("ARRANGE")
    public Done close(Form<Closing> form) {
        Closing sent = form.value();
        LocalDate last = sent.lastDay() == null ? sent.firstDay() : sent.lastDay();
        if (last.isBefore(sent.firstDay())) {
            throw form.refuse("lastDay", "close.ends-before");
        }
        if (sent.firstDay().isBefore(today())) {
            throw form.refuse("firstDay", "kind.day.past");
        }
        mustBeSure(form, sent.sure(), sent.firstDay(), day -> day.isAfter(last));
        return write("close.done", (cares, care) -> {
            boolean known = cares.closed(sent.firstDay(), last).stream()
                    .anyMatch(one -> one.care().equals(id)
                            && one.firstDay().equals(sent.firstDay())
                            && one.lastDay().equals(last));
            if (!known) {
                cares.entityManager().persist(new ClosedDays(id, sent.firstDay(), last, sent.reason()));
            }
        });
    }

    /** Opens again on days that were closed; who comes weekly is booked again. */
    @POST
    @Path("closed/{closed}/open")
    @Allow("ARRANGE")
    public Done open(@PathParam("closed") UUID closed) {
        return write("close.opened", (cares, care) -> {
            ClosedDays days = cares.entityManager().find(ClosedDays.class, closed);
            if (days != null && days.care().equals(id)) {
                cares.entityManager().remove(days);
            }
        });
    }

    /** Stops after a day, or goes on after all. */
    @POST
    @Path("stop")
    @Allow("ARRANGE")
    public Done stop(Form<Stopping> form) {
        LocalDate last = form.value().lastDay();
        if (last != null) {
            if (last.isBefore(today())) {
                throw form.refuse("lastDay", "kind.day.past");
            }
            mustBeSure(form, form.value().sure(), last.plusDays(1), day -> false);
        }
        return write(last == null ? "stop.not" : "stop.done", (cares, care) -> care.stopAfter(last));
    }

    /** Says who works here. */
    @POST
    @Path("staff")
    @Allow("ARRANGE")
    public Done staff(Form<Workers> form) {
        Set<UUID> known = directory.staff().stream().map(StaffMember::id).collect(Collectors.toSet());
        if (!known.containsAll(form.value().members())) {
            throw new NotFoundException();
        }
        return write("kind.staff.changed", (cares, care) -> {
            List<CareWorker> before = cares.workers(id);
            before.stream()
                    .filter(one -> !form.value().members().contains(one.member()))
                    .forEach(cares.entityManager()::remove);
            Set<UUID> kept = before.stream().map(CareWorker::member).collect(Collectors.toSet());
            form.value().members().stream()
                    .filter(member -> !kept.contains(member))
                    .forEach(member -> cares.entityManager().persist(new CareWorker(id, member)));
        });
    }

    private void mustBeSure(Form<?> form, boolean sure, LocalDate first, Predicate<LocalDate> held) {
        if (sure) {
            return;
        }
        List<Upkeep.Affected> affected = new Upkeep(this).affected(id, first, first.plusYears(2), held);
        if (!affected.isEmpty()) {
            String names = affected.stream()
                    .limit(NAMED)
                    .map(one -> one.child() + " (" + one.days() + ")")
                    .collect(Collectors.joining(", "));
            long days = affected.stream().mapToLong(Upkeep.Affected::days).sum();
            throw form.refuse("sure", "kind.affects", days, affected.size(), names, affected.size() - NAMED);
        }
    }

    private interface Change {
        void make(Cares cares, Care care);
    }

    private Done write(String said, Change change) {
        String name = database.write(Cares.class, cares -> {
            Care care = cares.hold(id).orElseThrow(NotFoundException::new);
            change.make(cares, care);
            return care.name();
        });
        new Upkeep(this).settle(id);
        return Done.at("kinds/" + id, name).saying(texts.get(said, name));
    }
}
