package nl.schoolplein.background;

import nl.schoolplein.testkit.PluginJar;

/** A plugin that does something every hour, and once a night. */
final class Clockwork {
    /** As long as this is set, the hourly job throws at a school that has the word "broken". */
    static final String BREAKS = "clockwork.breaks";

    /** As long as this is set, the module says that it is not well. */
    static final String UNWELL = "clockwork.unwell";

    private Clockwork() {}

    static PluginJar version(String version) {
        return Gossip.words(
                        "clockwork",
                        version,
                        ".job(\"tick\", java.time.Duration.ofHours(1), Tick.class)"
                                + ".dailyJob(\"night\", java.time.LocalTime.of(3, 0), Night.class).health(Pulse.class)",
                        """
                        @POST @Path("words") @Allow("SAY") public Done say(Form<NewWord> form) {
                            db.write(em -> em.persist(new Word(form.value().word())));
                            return Done.at("words", form.value());
                        }
                        """)
                .source("bad.Tick", """
                        package bad;
                        public class Tick implements nl.schoolplein.api.Job {
                            @jakarta.inject.Inject nl.schoolplein.api.Database db;
                            @jakarta.inject.Inject nl.schoolplein.api.Directory directory;
                            public void run() {
                                db.write(em -> em.persist(new Word("tick %s of " + directory.groups().size())));
                                if (System.getProperty("%s") != null
                                        && db.read(Words.class, Words::all).contains("broken")) {
                                    throw new StackOverflowError("the spring is gone");
                                }
                            }
                        }
                        """.formatted(version, BREAKS))
                .source("bad.Night", """
                        package bad;
                        public class Night implements nl.schoolplein.api.Job {
                            @jakarta.inject.Inject nl.schoolplein.api.Database db;
                            @jakarta.inject.Inject java.time.Clock clock;
                            public void run() {
                                db.write(em -> em.persist(new Word("night at " + java.time.LocalTime.now(clock).getHour())));
                            }
                        }
                        """)
                .source("bad.Pulse", """
                        package bad;
                        import nl.schoolplein.api.*;
                        public class Pulse implements HealthCheck {
                            @jakarta.inject.Inject Database db;
                            public Health check() {
                                int words = db.read(Words.class, Words::all).size();
                                return System.getProperty("%s") == null || words < 0
                                        ? Health.well()
                                        : Health.wrong("the spring is loose");
                            }
                        }
                        """.formatted(UNWELL));
    }
}
