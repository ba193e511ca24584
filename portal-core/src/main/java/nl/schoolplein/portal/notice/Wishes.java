package nl.schoolplein.portal.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.schoolplein.api.Notice;
import nl.schoolplein.portal.data.Repositories;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.plugin.Module;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.visit.Visit;
import org.hibernate.exception.ConstraintViolationException;

/** How people want to hear of modules: each person of each module that is open to them and tells something. */
public final class Wishes {
    private final Bell bell;
    private final Transactions rows;
    private final Plugins plugins;
    private final Wording wording;

    /** What somebody chose, at each of their schools. */
    public record Chosen(List<OfSchool> schools) {}

    /** The modules of a school. */
    public record OfSchool(String school, String name, List<OfModule> modules) {}

    /**
     * A module that tells something.
     *
     * @param wish how the person hears of it now
     * @param choices what there is to choose
     */
    public record OfModule(
            String id,
            String title,
            @JsonIgnore String icon,
            @JsonIgnore String tint,
            Wish wish,
            List<Wish> choices) {}

    /** With the bell, which shows nothing that nobody wants. */
    public Wishes(Bell bell, Transactions rows, Plugins plugins, Wording wording) {
        this.bell = bell;
        this.rows = rows;
        this.plugins = plugins;
        this.wording = wording;
    }

    /** What the visitor chose. */
    Chosen of(Visit visit) {
        return new Chosen(bell.places(visit).stream().map(this::at).toList());
    }

    private OfSchool at(Visit place) {
        List<OfModule> modules = plugins.modules().stream()
                .filter(module -> !module.notices().isEmpty() && bell.open(place, module.id()))
                .map(module -> new OfModule(
                        module.id(),
                        wording.title(place, module),
                        module.icon(),
                        module.tint(),
                        wish(place, module),
                        choices(module)))
                .toList();
        return new OfSchool(place.atSchool().slug(), place.atSchool().name(), modules);
    }

    private Wish wish(Visit place, Module module) {
        Wish usual = module.notices().containsValue(Notice.ByMail.USUALLY) ? Wish.MAIL : Wish.BELL;
        Wish wish = bell.wishes(place).getOrDefault(module.id(), usual);
        return choices(module).contains(wish) ? wish : Wish.BELL;
    }

    private static List<Wish> choices(Module module) {
        return isMailed(module.notices().values())
                ? List.of(Wish.MAIL, Wish.BELL, Wish.NONE)
                : List.of(Wish.BELL, Wish.NONE);
    }

    private static boolean isMailed(Collection<Notice.ByMail> kinds) {
        return kinds.stream().anyMatch(mail -> mail != Notice.ByMail.NEVER);
    }

    /** The visitor wants to hear of a module like this; false if there is no such module or choice. */
    boolean choose(Visit visit, String school, String id, Wish wish) {
        Optional<Visit> chosen = bell.places(visit).stream()
                .filter(place -> place.atSchool().slug().equals(school) && bell.open(place, id))
                .filter(place -> plugins.module(id)
                        .filter(module -> choices(module).contains(wish))
                        .isPresent())
                .findFirst();
        chosen.ifPresent(place -> keep(place, id, wish));
        return chosen.isPresent();
    }

    private void keep(Visit place, String module, Wish wish) {
        UUID school = place.atSchool().id();
        UUID person = place.by().person();
        try {
            write(school, person, module, wish);
        } catch (ConstraintViolationException atTheSameTime) { // sent twice: the other one made the row
            write(school, person, module, wish);
        }
        bell.forget(school, person);
    }

    private void write(UUID school, UUID person, String module, Wish wish) {
        rows.write(school, session -> {
            Repositories.of(NoticeRows.class, session).wishes(person).stream()
                    .filter(row -> row.module().equals(module))
                    .findFirst()
                    .ifPresentOrElse(
                            row -> row.becomes(wish), () -> session.persist(new WishRow(person, module, wish)));
            return wish;
        });
    }
}
