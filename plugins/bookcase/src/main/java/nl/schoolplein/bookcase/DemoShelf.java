package nl.schoolplein.bookcase;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.DemoData;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Group;
import nl.schoolplein.api.Guardian;
import nl.schoolplein.api.Notices;
import nl.schoolplein.api.StaffMember;
import nl.schoolplein.api.StoredFile;
import nl.schoolplein.api.Words;

/** The bookcases of the demo schools. */
public class DemoShelf implements DemoData {
    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Files files;

    @Inject
    Words words;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    @Override
    public void fill(String school) throws IOException {
        switch (school) {
            case "de-linde" -> deLinde();
            case "het-kompas" -> hetKompas();
            default -> throw new IllegalArgumentException("no demo shelf for " + school);
        }
    }

    private void deLinde() throws IOException {
        Audience all = Audience.wholeSchool();
        Audience three = groups("Groep 3");
        Audience six = groups("Groep 6");
        Audience youngest = groups("Groep 1", "Groep 2");
        String head = "Marieke de Boer";
        fill(
                "Nieuwsbrieven",
                Look.NEWS,
                demo("nieuwsbrief-november.pdf", "Nieuwsbrief november", all, 2, head)
                        .instead("nieuwsbrief-herfst.pdf"),
                demo("nieuwsbrief-herfst.pdf", "Nieuwsbrief december", all, 0, head)
                        .later(5));
        fill("Brieven", Look.LETTERS, demo("brief-sinterklaas.pdf", "Sinterklaasfeest op school", all, 6, head));
        fill(
                "Schoolgids",
                Look.GUIDE,
                demo("schoolgids-2026-2027.pdf", "Schoolgids 2026-2027", all, 80, head),
                demo("plattegrond-school.png", "Plattegrond van de school", all, 76, head));
        fill(
                "Werkbladen",
                Look.WORK,
                demo("groep-3-lettergroeiboekje.pdf", "Mijn lettergroeiboekje", three, 1, "juf Noor"),
                demo("afspraken-schoolreis.pdf", "Afspraken voor de schoolreis", three, 1, "juf Noor")
                        .asking()
                        .until(12),
                demo("groep-6-spreekbeurt-tips.pdf", "Tips voor je spreekbeurt", six, 4, "juf Anouk"),
                demo("groep-6-tafels-oefenblad.pdf", "De tafels van 6, 7, 8 en 9", six, 19, "juf Anouk"),
                demo("knutsel-herfst.jpg", "Knutselen: de bladeregel", youngest, 30, "juf Lisa"));
        fill(
                "Team",
                Look.PEOPLE,
                demo("team-draaiboek-sinterklaas.pdf", "Draaiboek Sinterklaas", Audience.staff(), 3, "juf Anouk"));
    }

    private void hetKompas() throws IOException {
        Audience all = Audience.wholeSchool();
        Audience youngest = groups("Groep 1/2");
        Audience threeAndFour = groups("Groep 3/4");
        String head = "Jeroen Bakker";
        fill("Nieuwsbrieven", Look.NEWS, demo("nieuwsbrief-herfst.pdf", "Herfstnieuws", all, 23, head));
        fill(
                "Brieven",
                Look.LETTERS,
                demo("brief-schoolreis.pdf", "Schoolreis op dinsdag 18 mei", all, 5, head)
                        .instead("nieuwsbrief-november.pdf")
                        .asking());
        fill(
                "Werkbladen",
                Look.WORK,
                demo("groep-3-4-woordjes.pdf", "Woordjes van de week", threeAndFour, 2, "juf Fleur"),
                demo("knutsel-herfst.jpg", "Knutselen: de bladeregel", youngest, 26, "juf Samira"));
    }

    /**
     * A document of the demo.
     *
     * @param before the file of an older version, or an empty text
     * @param days how many days ago it was added
     * @param later in how many days it is shown; 0 for at once
     * @param until for how many days it is shown; 0 for always
     * @param asks whether half of the families were asked, and agreed
     */
    private record Demo(
            String file,
            String before,
            String title,
            Audience audience,
            int days,
            String author,
            int later,
            int until,
            boolean asks) {
        Demo instead(String older) {
            return new Demo(file, older, title, audience, days, author, later, until, asks);
        }

        Demo later(int inDays) {
            return new Demo(file, before, title, audience, days, author, inDays, until, asks);
        }

        Demo until(int shownFor) {
            return new Demo(file, before, title, audience, days, author, later, shownFor, asks);
        }

        Demo asking() {
            return new Demo(file, before, title, audience, days, author, later, until, true);
        }
    }

    private static Demo demo(String file, String title, Audience audience, int days, String author) {
        return new Demo(file, "", title, audience, days, author, 0, 0, false);
    }

    private void fill(String name, Look look, Demo... demos) throws IOException {
        UUID folder = database.write(Folders.class, folders -> {
                    Folder made = new Folder(name, look, folders.lastPlace() + 1);
                    folders.entityManager().persist(made);
                    return made;
                })
                .id();
        SearchIndex index = new SearchIndex(database, files, words);
        Map<String, UUID> authors = directory.staff().stream()
                .collect(Collectors.toMap(StaffMember::name, StaffMember::id, (first, other) -> first));
        for (Demo demo : demos) {
            StoredFile newest = keep(demo.file());
            StoredFile first = demo.before().isEmpty() ? newest : keep(demo.before());
            database.write(Documents.class, documents -> {
                Instant added = clock.instant().minus(Duration.ofDays(demo.days()));
                Author author = new Author(authors.get(demo.author()), demo.author());
                Document document = new Document(folder, demo.title(), demo.audience(), first, added, author);
                documents.entityManager().persist(document);
                if (!demo.before().isEmpty()) {
                    documents.entityManager().persist(document.renew(newest, added, author, false));
                }
                if (demo.later() > 0) {
                    document.showBetween(tomorrowMorning().plus(Duration.ofDays(demo.later())), null);
                }
                if (demo.until() > 0) {
                    document.showBetween(null, afternoon(demo.until()));
                }
                document.ask(demo.asks());
                index.title(documents, document);
                if (demo.asks()) {
                    halfAgreed(document).forEach(documents.entityManager()::persist);
                    new AgreementAsked(notices, clock.instant()).tell(documents, List.of(document));
                }
                return document;
            });
        }
    }

    private Instant tomorrowMorning() {
        return LocalDate.now(clock)
                .plusDays(1)
                .atTime(LocalTime.of(8, 30))
                .atZone(clock.getZone())
                .toInstant();
    }

    private Instant afternoon(int inDays) {
        return LocalDate.now(clock)
                .plusDays(inDays)
                .atTime(LocalTime.of(17, 0))
                .atZone(clock.getZone())
                .toInstant();
    }

    /** Every second family; ouder is not among them. */
    private List<Agreement> halfAgreed(Document document) {
        List<Guardian> guardians = directory.families(document.audience()).stream()
                .flatMap(family ->
                        family.guardians().stream().filter(Guardian::mayAct).limit(1))
                .filter(guardian -> !guardian.name().equals("Sanne Visser"))
                .toList();
        return guardians.stream()
                .limit((guardians.size() + 1) / 2)
                .map(guardian -> new Agreement(document.id(), document.number(), guardian.id(), document.added()))
                .toList();
    }

    private StoredFile keep(String file) throws IOException {
        InputStream content =
                Objects.requireNonNull(DemoShelf.class.getResourceAsStream("/bookcase/demo/" + file), file);
        return files.keep(file, content);
    }

    private Audience groups(String... names) {
        return Audience.groups(Arrays.stream(names)
                .map(name -> directory.groupNamed(name).orElseThrow())
                .map(Group::id)
                .toList());
    }
}
