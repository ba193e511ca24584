package nl.schoolplein.bookcase;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.schoolplein.api.Audience;
import nl.schoolplein.api.Database;
import nl.schoolplein.api.DemoData;
import nl.schoolplein.api.Directory;
import nl.schoolplein.api.Files;
import nl.schoolplein.api.Group;

/** The bookcases of the demo schools. */
public class DemoShelf implements DemoData {
    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    Files files;

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
        fill("Nieuwsbrieven", Look.NEWS, new Demo("nieuwsbrief-november.pdf", "Nieuwsbrief november", all, 2, head));
        fill("Brieven", Look.LETTERS, new Demo("brief-sinterklaas.pdf", "Sinterklaasfeest op school", all, 6, head));
        fill(
                "Schoolgids",
                Look.GUIDE,
                new Demo("schoolgids-2026-2027.pdf", "Schoolgids 2026-2027", all, 80, head),
                new Demo("plattegrond-school.png", "Plattegrond van de school", all, 76, head));
        fill(
                "Werkbladen",
                Look.WORK,
                new Demo("groep-3-lettergroeiboekje.pdf", "Mijn lettergroeiboekje", three, 1, "juf Noor"),
                new Demo("groep-6-spreekbeurt-tips.pdf", "Tips voor je spreekbeurt", six, 4, "juf Anouk"),
                new Demo("groep-6-tafels-oefenblad.pdf", "De tafels van 6, 7, 8 en 9", six, 19, "juf Anouk"),
                new Demo("knutsel-herfst.jpg", "Knutselen: de bladeregel", youngest, 30, "juf Lisa"));
        fill(
                "Team",
                Look.PEOPLE,
                new Demo("team-draaiboek-sinterklaas.pdf", "Draaiboek Sinterklaas", Audience.staff(), 3, "juf Anouk"));
    }

    private void hetKompas() throws IOException {
        Audience all = Audience.wholeSchool();
        Audience youngest = groups("Groep 1/2");
        Audience threeAndFour = groups("Groep 3/4");
        String head = "Jeroen Bakker";
        fill("Nieuwsbrieven", Look.NEWS, new Demo("nieuwsbrief-herfst.pdf", "Herfstnieuws", all, 23, head));
        fill("Brieven", Look.LETTERS, new Demo("brief-schoolreis.pdf", "Schoolreis op dinsdag 18 mei", all, 5, head));
        fill(
                "Werkbladen",
                Look.WORK,
                new Demo("groep-3-4-woordjes.pdf", "Woordjes van de week", threeAndFour, 2, "juf Fleur"),
                new Demo("knutsel-herfst.jpg", "Knutselen: de bladeregel", youngest, 26, "juf Samira"));
    }

    /** A document of the demo: a file of this plugin, added so many days ago. */
    private record Demo(String file, String title, Audience audience, int daysAgo, String author) {}

    private void fill(String name, Look look, Demo... demos) throws IOException {
        UUID folder = database.write(Folders.class, folders -> {
                    Folder made = new Folder(name, look, folders.lastPlace() + 1);
                    folders.entityManager().persist(made);
                    return made;
                })
                .id();
        List<Document> documents = new ArrayList<>();
        for (Demo demo : demos) {
            documents.add(document(folder, demo));
        }
        database.write(entities -> documents.forEach(entities::persist));
    }

    private Document document(UUID folder, Demo demo) throws IOException {
        InputStream content = Objects.requireNonNull(
                DemoShelf.class.getResourceAsStream("/bookcase/demo/" + demo.file()), demo.file());
        return new Document(
                folder,
                demo.title(),
                demo.audience(),
                files.keep(demo.file(), content),
                clock.instant().minus(Duration.ofDays(demo.daysAgo())),
                demo.author());
    }

    private Audience groups(String... names) {
        return Audience.groups(Arrays.stream(names)
                .map(name -> directory.groupNamed(name).orElseThrow())
                .map(Group::id)
                .toList());
    }
}
