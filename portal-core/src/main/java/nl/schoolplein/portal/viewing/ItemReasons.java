package nl.schoolplein.portal.viewing;

import com.ibm.icu.text.ListFormatter;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Pupil;
import nl.schoolplein.portal.page.Bundle;
import nl.schoolplein.portal.page.Notation;
import nl.schoolplein.portal.plugin.Item;
import nl.schoolplein.portal.school.Membership;
import nl.schoolplein.portal.switchboard.Decision;

/** Says why a guardian sees an item of a module or not: for whom it is, and when it is shown. */
final class ItemReasons {
    private final Bundle texts;
    private final Clock clock;
    private final Locale language;
    private final List<Group> groups;
    private final String module;
    private final Membership.Guardian guardian;
    private final Decision decision;

    /** For a guardian in a module, with what the gate said of it. */
    ItemReasons(
            Bundle texts,
            Clock clock,
            Locale language,
            List<Group> groups,
            String module,
            Membership.Guardian guardian,
            Decision decision) {
        this.texts = texts;
        this.clock = clock;
        this.language = language;
        this.groups = groups;
        this.module = module;
        this.guardian = guardian;
        this.decision = decision;
    }

    boolean isSeen(Item item) {
        return item.isSeen(clock.instant());
    }

    /** Why, in one sentence or two. */
    String of(Item item) {
        String forWhom = forWhom(item);
        Instant now = clock.instant();
        if (item.comes(now)) {
            return forWhom + " " + text("viewing.item.from", moment(item.from()));
        }
        return item.isOver(now) ? forWhom + " " + text("viewing.item.until", moment(item.until())) : forWhom;
    }

    private String forWhom(Item item) {
        Audience audience = item.audience();
        return switch (audience.kind()) {
            case SCHOOL -> text("viewing.item.school");
            case STAFF -> text("viewing.item.staff");
            case GROUPS ->
                concerned(child -> audience.members().contains(child.group()))
                        .map(child -> text(
                                item.found() ? "viewing.item.group" : "viewing.item.group.closed",
                                names(audience),
                                child.firstName(),
                                child.groupName(),
                                module))
                        .orElseGet(() -> text(
                                "viewing.item.group.none", names(audience), ModuleReasons.firstWord(guardian.name())));
            case PUPILS ->
                concerned(child -> audience.members().contains(child.id()))
                        .map(child -> text(
                                item.found() ? "viewing.item.pupil" : "viewing.item.pupil.closed",
                                child.firstName(),
                                child.groupName(),
                                module))
                        .orElseGet(() -> text("viewing.item.pupil.none", ModuleReasons.firstWord(guardian.name())));
        };
    }

    /** A child of the guardian for which it is; one whose group has the module, if there is one. */
    private Optional<Pupil> concerned(Predicate<Pupil> isFor) {
        List<Pupil> children = decision.children().stream()
                .sorted(Comparator.comparing(child -> !child.reach().opens()))
                .map(Decision.OfChild::child)
                .filter(isFor)
                .toList();
        return children.stream().findFirst();
    }

    private String names(Audience audience) {
        List<String> names = groups.stream()
                .filter(group -> audience.members().contains(group.id()))
                .map(Group::name)
                .toList();
        return names.isEmpty()
                ? text("viewing.item.group.gone")
                : ListFormatter.getInstance(language).format(names);
    }

    private String moment(Optional<Instant> time) {
        return time.map(at -> Notation.moment(at, clock, language)).orElse("");
    }

    private String text(String key, Object... arguments) {
        return texts.text(language, key, arguments);
    }
}
