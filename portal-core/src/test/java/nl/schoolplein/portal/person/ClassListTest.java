package nl.schoolplein.portal.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.schoolplein.api.Pupil;
import org.junit.jupiter.api.Test;

/**
 * The list of a group as each parent sees it: Mila of Sanne and Mark, who are separated, and Teun of Mark and Kim; Bram of
 * Anouk is in the same group. Everybody shows a telephone number to the other parents, and an address to the other guardian.
 */
class ClassListTest {
    private static final UUID GROUP = UUID.randomUUID();
    private static final Pupil MILA = pupil("Mila");
    private static final Pupil TEUN = pupil("Teun");
    private static final Pupil BRAM = pupil("Bram");
    private static final UUID SANNE = UUID.randomUUID();
    private static final UUID MARK = UUID.randomUUID();
    private static final UUID KIM = UUID.randomUUID();
    private static final UUID ANOUK = UUID.randomUUID();

    private final List<SharedDetails.Listed> lines = new ArrayList<>(List.of(
            line(BRAM, ANOUK, "Anouk"),
            line(MILA, MARK, "Mark"),
            line(MILA, SANNE, "Sanne"),
            line(TEUN, KIM, "Kim"),
            line(TEUN, MARK, "Mark")));
    private final List<SharedDetails.Linked> linked = new ArrayList<>();

    private static Pupil pupil(String name) {
        return new Pupil(UUID.randomUUID(), name, "Proef", GROUP, "Groep 3", 3);
    }

    private static SharedDetails.Listed line(Pupil pupil, UUID guardian, String name) {
        SharingRow sharing = new SharingRow(guardian);
        sharing.choose(new Choice(new Shared(true, false, false), new Shared(false, false, true)));
        return new SharedDetails.Listed(
                pupil.id(),
                pupil.firstName(),
                pupil.lastName(),
                guardian,
                name,
                name + "@example.org",
                "06 " + name,
                name + "laan 1",
                sharing);
    }

    private void link(Pupil pupil, UUID guardian, boolean hidden) {
        linked.add(new SharedDetails.Linked(pupil.id(), guardian, hidden));
    }

    /** "Mila: Mark laan" – the pupil, the guardian, and which of phone, mail and address are shown. */
    private List<String> seenBy(UUID viewer, Pupil... children) {
        return ClassList.of(lines, viewer, List.of(children), linked).stream()
                .flatMap(entry -> entry.guardians().stream().map(card -> entry.pupil() + ": " + said(card)))
                .toList();
    }

    private static String said(Card card) {
        return card.name()
                + (card.phone().isEmpty() ? "" : " phone")
                + (card.email().isEmpty() ? "" : " mail")
                + (card.address().isEmpty() ? "" : " address");
    }

    @Test
    void theOtherGuardianSeesWhatIsForTheOtherAndNothingOfTheSecondFamily() {
        link(MILA, SANNE, false);
        link(MILA, MARK, false);
        assertEquals(
                List.of(
                        "Bram Proef: Anouk phone",
                        "Mila Proef: Mark address",
                        "Mila Proef: Sanne phone",
                        "Teun Proef: Kim phone"),
                seenBy(SANNE, MILA),
                "Mark is Mila's father here, and not Teun's");
    }

    @Test
    void whoHasChildrenInBothFamiliesSeesBothAsTheirOtherGuardian() {
        link(MILA, SANNE, false);
        link(MILA, MARK, false);
        link(TEUN, MARK, false);
        link(TEUN, KIM, false);
        assertEquals(
                List.of(
                        "Bram Proef: Anouk phone",
                        "Mila Proef: Mark phone",
                        "Mila Proef: Sanne address",
                        "Teun Proef: Kim address",
                        "Teun Proef: Mark phone"),
                seenBy(MARK, MILA, TEUN));
    }

    @Test
    void whoIsHiddenIsNotThereForTheOtherGuardianWhateverTheyChose() {
        link(MILA, SANNE, false);
        link(MILA, MARK, true);
        assertEquals(
                List.of("Bram Proef: Anouk phone", "Mila Proef: Sanne phone", "Teun Proef: Kim phone"),
                seenBy(SANNE, MILA));
        assertEquals(
                List.of(
                        "Bram Proef: Anouk phone",
                        "Mila Proef: Mark phone",
                        "Mila Proef: Sanne address",
                        "Teun Proef: Kim phone",
                        "Teun Proef: Mark phone"),
                seenBy(MARK, MILA),
                "hiding hides the own details, not the other's");
    }

    @Test
    void hiddenForOneChildIsHiddenForAll() {
        link(MILA, SANNE, false);
        link(MILA, MARK, true);
        link(TEUN, SANNE, false);
        link(TEUN, MARK, false);
        assertEquals(
                List.of("Bram Proef: Anouk phone", "Mila Proef: Sanne phone", "Teun Proef: Kim phone"),
                seenBy(SANNE, MILA, TEUN));
    }

    @Test
    void otherParentsSeeWhatIsForParentsAlsoOfWhoIsHidden() {
        link(BRAM, ANOUK, false);
        assertEquals(
                List.of(
                        "Bram Proef: Anouk phone",
                        "Mila Proef: Mark phone",
                        "Mila Proef: Sanne phone",
                        "Teun Proef: Kim phone",
                        "Teun Proef: Mark phone"),
                seenBy(ANOUK, BRAM));
    }

    @Test
    void aGuardianUntilYesterdayIsStillNoOtherParent() {
        link(MILA, SANNE, false);
        link(MILA, MARK, false); // ended, and so on no line of Mila any more
        lines.removeIf(line -> line.pupil().equals(MILA.id()) && line.guardian().equals(MARK));
        assertEquals(
                List.of("Bram Proef: Anouk phone", "Mila Proef: Sanne phone", "Teun Proef: Kim phone"),
                seenBy(SANNE, MILA));
    }

    @Test
    void whoShowsNothingIsNotOnTheList() {
        lines.removeIf(line -> !line.guardian().equals(ANOUK));
        SharedDetails.Listed anouk = lines.get(0);
        lines.set(
                0,
                new SharedDetails.Listed(
                        anouk.pupil(),
                        anouk.firstName(),
                        anouk.lastName(),
                        anouk.guardian(),
                        anouk.name(),
                        anouk.email(),
                        anouk.phone(),
                        anouk.address(),
                        null));
        assertEquals(List.of(), seenBy(SANNE, MILA), "nobody has chosen yet");
        assertEquals(1, ClassList.ofStaff(lines).get(0).guardians().size(), "the staff reaches everybody");
    }
}
