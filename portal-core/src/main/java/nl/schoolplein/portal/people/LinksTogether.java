package nl.schoolplein.portal.people;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.schoolplein.portal.data.IdOf;
import nl.schoolplein.portal.data.NamedIn;
import nl.schoolplein.portal.school.GuardianLinkRow;
import nl.schoolplein.portal.school.LinkRights;

/**
 * The links of two rows about one person. Those of the row that goes come to the one that stays; where both are linked with
 * the same person one link stays, with all that is known of both.
 */
final class LinksTogether {
    private final PeopleDesk desk;
    private final PeopleRows people;
    private final EntityManager in;
    private final End far;

    /** Who is at the other end of a link. */
    @FunctionalInterface
    interface End extends Function<GuardianLinkRow, UUID> {}

    LinksTogether(PeopleDesk desk, PeopleRows people, End far) {
        this.desk = desk;
        this.people = people;
        this.in = people.entityManager();
        this.far = far;
    }

    /** The link that there is with the person with whom this one is. */
    static Optional<GuardianLinkRow> same(List<GuardianLinkRow> links, GuardianLinkRow link, End far) {
        return links.stream()
                .filter(one -> far.apply(one).equals(far.apply(link)))
                .findFirst();
    }

    void join(List<GuardianLinkRow> kept, List<GuardianLinkRow> gone, Consumer<GuardianLinkRow> comes) {
        gone.forEach(link ->
                same(kept, link, far).ifPresentOrElse(stays -> becomeOne(stays, link), () -> comes.accept(link)));
    }

    private void becomeOne(GuardianLinkRow stays, GuardianLinkRow goes) {
        rights(stays, goes);
        people.courtNote(goes.id()).forEach(note -> {
            court(stays.id(), note);
            in.remove(note);
        });
        in.flush();
        NamedIn.all(in, IdOf.What.LINK).stream()
                .filter(column -> !column.rule().needsCare())
                .forEach(column -> column.becomes(in, goes.id(), stays.id()));
        in.remove(goes);
        in.flush();
    }

    /** Those of the one that stays, unless it is over and the other one is not; hidden if one of them is. */
    private void rights(GuardianLinkRow stays, GuardianLinkRow goes) {
        boolean hidden = stays.rights().hidden() || goes.rights().hidden();
        GuardianLinkRow meant = !counts(stays) && counts(goes) ? goes : stays;
        stays.set(LinkRights.of(meant.rights().rights(), hidden), meant.from(), meant.until());
    }

    private boolean counts(GuardianLinkRow link) {
        LocalDate today = desk.today();
        LocalDate from = link.from();
        LocalDate until = link.until();
        return (from == null || !from.isAfter(today)) && (until == null || until.isAfter(today));
    }

    /** A note is bound to its link, so it is sealed again; of two notes one stands under the other. */
    private void court(UUID link, CourtNoteRow note) {
        String text = note.open(desk.secrets());
        Optional<CourtNoteRow> there = people.courtNote(link).stream().findFirst();
        String both = there.map(own -> own.open(desk.secrets()) + "\n" + text).orElse(text);
        byte[] sealed = desk.secrets().seal(note.school(), CourtNoteRow.field(link), both);
        there.ifPresentOrElse(
                own -> own.says(sealed, note.at(), note.who()),
                () -> in.persist(new CourtNoteRow(link, sealed, note.at(), note.who())));
    }
}
