package nl.schoolplein.notice;

import nl.schoolplein.testkit.PluginJar;

/** A third party's plugin that tells people whatever the team wants. */
final class Herald {
    private static final String CHANGELOG = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
            <changeSet id="1" author="herald"><createTable tableName="word">
              <column name="id" type="uuid"><constraints primaryKey="true" nullable="false"/></column>
              <column name="school" type="uuid"><constraints nullable="false"/></column>
              <column name="version" type="int"><constraints nullable="false"/></column>
            </createTable></changeSet>
            </databaseChangeLog>
            """;

    private static final String TEXTS = """
            module.title = %s
            module.explanation = x
            action.SAY = x
            notice.news = %s {0}
            notice.worth-a-mail = %s {0}
            notice.counted = {0, plural, one {# day} other {# days}} %s {1}
            """;

    private static final String PAGES = """
            package bad;
            import jakarta.inject.Inject;
            import jakarta.ws.rs.*;
            import java.time.*;
            import java.util.*;
            import nl.schoolplein.api.*;
            @Path("/")
            public class Pages {
                @Inject Database db; @Inject Notices notices; @Inject Clock clock;
                public record Told(String kind, UUID thing, String words, Audience audience,
                    @org.jspecify.annotations.Nullable String may, @org.jspecify.annotations.Nullable UUID person,
                    @org.jspecify.annotations.Nullable UUID pupil, @org.jspecify.annotations.Nullable String time) {}
                public record Gone(UUID thing, @org.jspecify.annotations.Nullable UUID person) {}
                @GET @Path("place") public String place() { return "the place"; }
                @POST @Path("tell") @Allow("SAY") public Done tell(Form<Told> form) {
                    Told told = form.value();
                    db.write(em -> {
                        notices.tell(notice(told));
                        if (told.words().equals("never")) { throw new IllegalStateException("taken back"); }
                    });
                    return Done.at("place", told.thing());
                }
                @POST @Path("outside") @Allow("SAY") public Done outside(Form<Told> form) {
                    notices.tell(notice(form.value()));
                    return Done.at("place", "");
                }
                @POST @Path("take-back") @Allow("SAY") public Done takeBack(Form<Gone> form) {
                    Gone gone = form.value();
                    db.write(em -> {
                        if (gone.person() == null) { notices.takeBack(gone.thing()); }
                        else { notices.takeBack(gone.thing(), List.of(gone.person())); }
                    });
                    return Done.at("place", gone.thing());
                }
                private Notice notice(Told told) {
                    Notice notice = told.kind().equals("counted")
                        ? Notice.of(told.kind(), told.thing(), 3, LocalDate.of(2026, 12, 24))
                        : Notice.of(told.kind(), told.thing(), told.words());
                    notice = notice.at("place");
                    if (told.time() != null) {
                        notice = notice.during(Optional.of(clock.instant().plus(Duration.parse(told.time()))), Optional.empty());
                    }
                    if (told.person() != null) {
                        return told.pupil() == null ? notice.toPeople(List.of(told.person()))
                            : notice.toPeople(List.of(told.person()), told.pupil());
                    }
                    Audience whom = told.pupil() == null ? told.audience() : Audience.pupils(List.of(told.pupil()));
                    return told.may() == null ? notice.toGuardians(whom, PupilAction.SEE).toStaff(whom)
                        : notice.toGuardians(whom, PupilAction.valueOf(told.may()));
                }
            }
            """;

    private Herald() {}

    static PluginJar jar() {
        return new PluginJar("herald")
                .resource("herald/changelog.xml", CHANGELOG)
                .resource("herald/messages.properties", TEXTS.formatted("Omroeper", "Nieuws:", "Post:", "tot"))
                .resource("herald/messages_en.properties", TEXTS.formatted("Herald", "News:", "Mail:", "until"))
                .source(
                        "bad.Word",
                        "package bad; import jakarta.persistence.*; @Entity @Table(name = \"word\")"
                                + " public class Word extends nl.schoolplein.api.SchoolRow { public Word() {} }")
                .source("bad.Pages", PAGES)
                .plugin("public enum Action implements ModuleAction { SAY } public void register(Registrar module) {"
                        + " module.button(\"megaphone\", 95).groupsMaySwitch().allow(Action.SAY, Rule.staff())"
                        + ".resources(Pages.class).entity(Word.class)"
                        + ".notice(\"news\", Notice.ByMail.NEVER).notice(\"worth-a-mail\", Notice.ByMail.USUALLY)"
                        + ".notice(\"counted\", Notice.ByMail.IF_WANTED); }");
    }
}
