package nl.schoolplein.overblijven.statement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A month of an organisation, a page of its families at a time.
 *
 * @param name the organisation; empty if it is the school
 * @param closed when it was closed; null if it is open
 * @param all how many statements there are
 * @param cents what all of them come to
 * @param nobodys how many times nobody pays
 * @param previous the number of the page before; less than 0 if there is none
 * @param next the number of the next page; 0 if there is none
 */
public record MonthPage(
        UUID organisation,
        String name,
        MonthName month,
        @Nullable Instant closed,
        boolean mayClose,
        int all,
        long cents,
        int strips,
        int nobodys,
        List<Family> families,
        int previous,
        int next) {

    /** What is for one guardian. */
    public record Family(
            @Nullable UUID statement,
            String reference,
            String guardian,
            int cents,
            int strips,
            List<DraftLine> lines) {}

    static MonthPage of(MonthLook look, int number, int atATime) {
        List<Family> families = look.families().stream()
                .skip((long) number * atATime)
                .limit(atATime)
                .map(one -> new Family(
                        one.statement(), one.reference(), one.guardian(), one.cents(), one.strips(), one.lines()))
                .toList();
        return new MonthPage(
                look.organisation().id(),
                look.organisation().name(),
                MonthName.of(look.month()),
                look.closed(),
                look.mayClose(),
                look.families().size(),
                look.families().stream().mapToLong(MonthLook.Family::cents).sum(),
                look.families().stream().mapToInt(MonthLook.Family::strips).sum(),
                look.nobodys().size(),
                families,
                number - 1,
                look.families().size() > (number + 1) * atATime ? number + 1 : 0);
    }

    /** The address within the module. */
    public String path() {
        return "accounts/" + organisation + "/" + month.path();
    }
}
