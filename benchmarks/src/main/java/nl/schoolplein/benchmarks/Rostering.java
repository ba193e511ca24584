package nl.schoolplein.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.schoolplein.testkit.Answer;
import nl.schoolplein.testkit.TestPortal;
import nl.schoolplein.testkit.Visitor;

/**
 * A school of 1,000 pupils comes in through the page of the real portal with the embedded database: {@code benchmarks/run
 * edexml}. Measured is from handing in the file until the difference is there, and from the agreement until all is written.
 * EDEXML knows no guardians; a sheet with two for each pupil is the line beside it.
 */
final class Rostering {
    private static final int PUPILS = 1000;
    private static final int GROUPS = 40;
    private static final String DESK = "/de-linde/admin/roster";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Visitor karin;

    private Rostering(Visitor karin) {
        this.karin = karin;
    }

    /** With {@code --quick} two rounds instead of seven. */
    public static void main(String[] arguments) throws Exception {
        int rounds = List.of(arguments).contains("--quick") ? 2 : 7;
        try (TestPortal portal = TestPortal.with(Home.ofThisRun().plugins())) {
            Rostering rostering = new Rostering(portal.as("beheer"));
            List<Double> edexml = rostering.rounds(rounds, "export.xml", edexml());
            List<Double> sheet = rostering.rounds(rounds, "leerlingen.csv", sheet());
            System.out.printf(
                    "%d pupils, %d rounds, Java %s, %d processors%n%n",
                    PUPILS, rounds, Runtime.version(), Runtime.getRuntime().availableProcessors());
            Table.head();
            Table.atMost("EDEXML: difference and apply, the first time", 5000, edexml.get(0), " ms");
            Table.atMost("EDEXML: difference and apply, median", 5000, median(edexml), " ms");
            Table.plain("sheet with 2,000 guardians, median", median(sheet), " ms");
        }
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    /** Each round takes it over and takes it back. */
    private List<Double> rounds(int rounds, String name, byte[] file) throws IOException, InterruptedException {
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            int before = karin.json().get(DESK).json().get("history").size();
            long start = System.nanoTime();
            karin.json().upload(DESK, confirmed(name), "files", name, file);
            JsonNode checked = await("checked");
            if (checked.at("/difference/new/pupils").asInt() != PUPILS) {
                throw new IOException("not everybody is new: " + checked.get("difference"));
            }
            karin.json().post(DESK + "/apply", "{}");
            JsonNode done = await("empty");
            millis.add((System.nanoTime() - start) / 1e6);
            if (done.get("history").size() != before + 1) {
                throw new IOException("it was not taken over: " + done);
            }
            String last = done.at("/history/0/id").asText();
            Answer undone = karin.json().post(DESK + "/undo", "{\"id\":\"" + last + "\"}");
            if (undone.status() != 200) {
                throw new IOException("it was not taken back: " + undone);
            }
        }
        return millis;
    }

    /** The number of the school, which EDEXML has confirmed the first time. */
    private static Map<String, String> confirmed(String name) {
        return name.endsWith(".xml") ? Map.of("organisation", "98AB00") : Map.of();
    }

    private JsonNode await(String step) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode desk = karin.json().get(DESK).json();
        while (!desk.get("step").asText().equals(step)) {
            if (System.nanoTime() > end || desk.get("step").asText().equals("failed")) {
                throw new IOException("it is not " + step + ": " + desk);
            }
            TimeUnit.MILLISECONDS.sleep(10);
            desk = karin.json().get(DESK).json();
        }
        return desk;
    }

    /** With what the portal drops as well, as in a file from life. */
    private static byte[] edexml() {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <EDEX>
                <school><schooljaar>2026-2027</schooljaar><brincode>98AB</brincode><xsdversie>2.1</xsdversie></school>
                <groepen>
                """);
        for (int group = 0; group < GROUPS; group++) {
            xml.append("<groep key=\"g%d\"><naam>Groep %d-%d</naam><jaargroep>%d</jaargroep></groep>%n"
                    .formatted(group, group % 8 + 1, group, group % 8 + 1));
        }
        xml.append("</groepen>\n<leerlingen>\n");
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            xml.append("""
                    <leerling key="e%d"><achternaam>Achternaam%d</achternaam><voorvoegsel>van</voorvoegsel><roepnaam>Kind%d</roepnaam>
                    <geboortedatum>2018-03-05</geboortedatum><geslacht>9</geslacht><jaargroep>%d</jaargroep><groep key="g%d"/>
                    <land>NL</land><bsn>000000000</bsn><postcodenl>0000AA</postcodenl><instroomdatum>2022-03-05</instroomdatum></leerling>
                    """.formatted(pupil, pupil, pupil, pupil % GROUPS % 8 + 1, pupil % GROUPS));
        }
        xml.append(
                "</leerlingen>\n<leerkrachten>\n<leerkracht key=\"karin\"><achternaam>Mulder</achternaam><roepnaam>Karin</roepnaam>"
                        + "</leerkracht>\n");
        for (int teacher = 0; teacher < GROUPS; teacher++) {
            xml.append(
                    "<leerkracht key=\"t%d\"><achternaam>Leerkracht%d</achternaam><roepnaam>Juf</roepnaam><groepen><groep key=\"g%d\"/></groepen></leerkracht>%n"
                            .formatted(teacher, teacher, teacher));
        }
        return xml.append("</leerkrachten>\n</EDEX>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sheet() {
        StringBuilder csv = new StringBuilder("leerlingnummer;roepnaam;achternaam;geboortedatum;groep;jaargroep;"
                + "ouder 1 naam;ouder 1 e-mail;ouder 2 naam;ouder 2 e-mail\n");
        for (int pupil = 0; pupil < PUPILS; pupil++) {
            csv.append(
                    "s%d;Kind%d;van Achternaam%d;5-3-2018;Groep %d-%d;%d;Ouder A%d;a%d@example.org;Ouder B%d;b%d@example.org%n"
                            .formatted(
                                    pupil,
                                    pupil,
                                    pupil,
                                    pupil % GROUPS % 8 + 1,
                                    pupil % GROUPS,
                                    pupil % GROUPS % 8 + 1,
                                    pupil,
                                    pupil,
                                    pupil,
                                    pupil));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
