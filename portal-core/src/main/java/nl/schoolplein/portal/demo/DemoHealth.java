package nl.schoolplein.portal.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.schoolplein.portal.data.Transactions;
import nl.schoolplein.portal.medical.Details;
import nl.schoolplein.portal.medical.MedicalFile;

/** What the demo schools know of the health of some children; not of those whose parents log in, who try it themselves. */
record DemoHealth(Transactions rows, MedicalFile medical) {
    private static final int ONE_IN = 4;

    private static final List<Details> KNOWN = List.of(
            details("Noten, ook sporen. EpiPen ligt in de klas, bel daarna 112.", "", "Geen noten"),
            details("", "Ventolin, 1 pufje bij benauwdheid. Zit in het voorvak van de tas.", ""),
            details("", "", "Eet halal"),
            details("Koemelk: krijgt buikpijn en uitslag.", "", "Geen zuivel; eigen pakje drinken mee"),
            details("Bijen en wespen: koelen, en een antihistaminetablet.", "", ""),
            details("", "", "Vegetarisch"));

    private static Details details(String allergies, String medicines, String diet) {
        return new Details(allergies, medicines, diet, "", "", "");
    }

    void write(UUID school) {
        List<UUID> pupils = rows.read(school, session -> session.createSelectionQuery(
                        "select id from PupilRow where sourceId like 'pupil-%' order by sourceId", UUID.class)
                .list());
        Map<UUID, Details> some = new HashMap<>();
        for (int place = ONE_IN / 2; place < pupils.size(); place += ONE_IN) {
            some.put(pupils.get(place), KNOWN.get(place / ONE_IN % KNOWN.size()));
        }
        medical.begin(school, some, "Schoolplein");
    }
}
