package nl.schoolplein.overblijven.care;

import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.schoolplein.api.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * One kind of care as its page shows it, and as its forms begin.
 *
 * @param now the terms that hold today, or the first ones
 */
public record KindShown(
        UUID id,
        String name,
        String organisation,
        String contact,
        Payment payment,
        List<Shared> shared,
        String rooms,
        boolean volunteers,
        CareTint tint,
        TermsLine now,
        List<TermsLine> terms,
        List<ClosedLine> closed,
        List<Worker> staff,
        @Nullable LocalDate lastDay,
        LocalDate today) {

    /** Terms, in a line. */
    public record TermsLine(
            LocalDate firstDay,
            LocalTime begins,
            LocalTime ends,
            List<String> weekdays,
            int cents,
            String price,
            @Nullable Integer places,
            @Nullable Integer placesPerGroup,
            boolean current) {

        static TermsLine of(Terms terms, boolean current) {
            return new TermsLine(
                    terms.firstDay(),
                    terms.begins(),
                    terms.ends(),
                    KindPages.names(terms.weekdays()),
                    terms.cents(),
                    Price.typed(terms.cents()),
                    terms.places(),
                    terms.placesPerGroup(),
                    current);
        }
    }

    /** Closed days, in a line. */
    public record ClosedLine(UUID id, LocalDate first, LocalDate last, String reason) {}

    /** A member of staff, and whether they work here. */
    public record Worker(UUID id, String name, boolean here) {}

    static KindShown of(Care care, Cares cares, LocalDate today, List<StaffMember> staff, Set<UUID> here) {
        List<Terms> all = cares.termsOf(care.id());
        CarePlan plan = CarePlan.of(List.of(care), all, cares.closed(today, LocalDate.of(9999, 1, 1)));
        Terms now = plan.nowOrFirst(care.id(), today);
        List<TermsLine> lines =
                all.stream().map(one -> TermsLine.of(one, one.equals(now))).toList();
        return new KindShown(
                care.id(),
                care.name(),
                care.organisation(),
                care.contact(),
                care.payment(),
                care.shared().stream().sorted().toList(),
                String.join("\n", care.rooms()),
                care.volunteers(),
                care.tint(),
                lines.stream().filter(TermsLine::current).findFirst().orElseThrow(NotFoundException::new),
                lines,
                plan.closed().stream()
                        .filter(one -> one.care().equals(care.id()))
                        .map(one -> new ClosedLine(one.id(), one.firstDay(), one.lastDay(), one.reason()))
                        .toList(),
                staff.stream()
                        .map(one -> new Worker(one.id(), one.name(), here.contains(one.id())))
                        .sorted(Comparator.comparing(Worker::name))
                        .toList(),
                care.lastDay(),
                today);
    }
}
