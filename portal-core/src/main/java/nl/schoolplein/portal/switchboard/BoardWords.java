package nl.schoolplein.portal.switchboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Group;

/** Says what a change would do: "Proef voor Groep 3 vanaf maandag 30 november 8:00". */
public final class BoardWords {
    private BoardWords() {}

    /** What a change would do, from that moment on if there is one. */
    public static String wish(BoardDesk desk, ModuleState state, Set<UUID> groups, Optional<Instant> from) {
        String names = desk.groups().stream()
                .filter(group -> groups.contains(group.id()))
                .map(Group::name)
                .collect(Collectors.joining(", "));
        String what = desk.text("board.will." + state.word(), names);
        return from.map(moment -> desk.text("board.will-from", what, moment(desk, moment)))
                .orElse(what);
    }

    private static String moment(BoardDesk desk, Instant moment) {
        ZonedDateTime then = moment.atZone(desk.clock().getZone());
        String year = then.getYear() == LocalDate.now(desk.clock()).getYear() ? "" : " yyyy";
        return then.format(DateTimeFormatter.ofPattern("EEEE d MMMM" + year + " H:mm", BoardDesk.language()));
    }
}
