package nl.schoolplein.people;

import nl.schoolplein.testkit.PluginJar;

/** A third party's plugin that asks the portal all that it may know of children. */
final class CareRoom {
    private static final String TEXTS = """
            module.title = %s
            module.explanation = x
            action.CARE = x
            action.HELP = x
            """;

    private static final String CHANGELOG = """
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
            <changeSet id="1" author="care"><createTable tableName="remark">
              <column name="id" type="uuid"><constraints primaryKey="true" nullable="false"/></column>
              <column name="school" type="uuid"><constraints nullable="false"/></column>
              <column name="version" type="int"><constraints nullable="false"/></column>
              <column name="about" type="varchar(40)"><constraints nullable="false"/></column>
              <column name="words" type="varchar(448)"/>
              <column name="advice" type="varchar(448)"/>
            </createTable></changeSet>
            </databaseChangeLog>
            """;

    private static final String REMARK = """
            package bad;
            import jakarta.persistence.*;
            import nl.schoolplein.api.Sealed;
            @Entity @Table(name = "remark")
            public class Remark extends nl.schoolplein.api.SchoolRow {
                @Column(nullable = false) public String about;
                @Sealed public String words;
                @Sealed public String advice;
                public Remark() {}
            }
            """;

    private static final String PAGES = """
            package bad;
            import jakarta.inject.Inject;
            import jakarta.ws.rs.*;
            import java.time.*;
            import java.util.*;
            import java.util.stream.*;
            import nl.schoolplein.api.*;
            @Path("/")
            public class Pages {
                @Inject Directory directory; @Inject Database db; @Inject Medical medical; @Inject Passes passes;
                @Inject Clock clock;
                private static Set<MedicalDetails.Kind> kinds(String kinds) {
                    return Arrays.stream(kinds.split(",")).map(MedicalDetails.Kind::valueOf).collect(Collectors.toSet());
                }
                private Set<UUID> asked(String of) { return of == null ? everybody() : Set.of(UUID.fromString(of)); }
                @GET @Path("look") public Map<UUID, MedicalDetails> look(@QueryParam("of") String of,
                        @QueryParam("kinds") String kinds) {
                    return medical.look(asked(of), kinds(kinds));
                }
                @GET @Path("known") public Set<UUID> known(@QueryParam("of") String of, @QueryParam("kinds") String kinds) {
                    return medical.known(asked(of), kinds(kinds));
                }
                @GET @Path("where") public String where(@QueryParam("of") String of) {
                    return medical.path(UUID.fromString(of));
                }
                @GET @Path("today") @Allow("HELP") public Map<UUID, MedicalDetails> today(@QueryParam("of") String of) {
                    return medical.look(of == null ? Set.of() : Set.of(UUID.fromString(of)),
                        Set.of(MedicalDetails.Kind.ALLERGIES));
                }
                public record Helper(String name) {}
                @POST @Path("helpers") @Allow("CARE") public Done helper(Form<Helper> form) {
                    return Done.at("today", passes.issue(form.value().name(), Plugin.Action.HELP,
                        clock.instant().plus(Duration.ofHours(2))).code());
                }
                public record Said(String about, @org.jspecify.annotations.Nullable String words,
                    @org.jspecify.annotations.Nullable String advice) {}
                public record Asked(String hql, @org.jspecify.annotations.Nullable String words) {}
                @POST @Path("remarks") @Allow("CARE") public Done remark(Form<Said> form) {
                    db.write(em -> {
                        Remark remark = new Remark();
                        remark.about = form.value().about();
                        remark.words = form.value().words();
                        remark.advice = form.value().advice();
                        em.persist(remark);
                    });
                    return Done.at("remarks", Map.of());
                }
                @GET @Path("remarks") public List<List<String>> remarks() {
                    List<List<String>> said = new ArrayList<>();
                    db.write(em -> em.createQuery("from Remark order by id", Remark.class).getResultList()
                        .forEach(one -> said.add(Arrays.asList(one.about, one.words, one.advice))));
                    return said;
                }
                @POST @Path("ask") @Allow("CARE") public Done ask(Form<Asked> form) {
                    List<Object> found = new ArrayList<>();
                    Asked asked = form.value();
                    db.write(em -> {
                        try {
                            if (asked.hql().startsWith("update") || asked.hql().startsWith("insert")) {
                                var change = em.createQuery(asked.hql());
                                if (asked.words() != null) { change.setParameter("words", asked.words()); }
                                found.add(change.executeUpdate());
                            } else {
                                var query = em.createQuery(asked.hql(), Object.class);
                                if (asked.words() != null) { query.setParameter("words", asked.words()); }
                                found.addAll(query.getResultList());
                            }
                        } catch (UnsupportedOperationException refused) {
                            found.add("refused: " + refused.getMessage());
                        }
                    });
                    return Done.at("remarks", found);
                }
                private Set<UUID> everybody() {
                    return directory.pupils(Audience.wholeSchool()).stream().map(Pupil::id).collect(Collectors.toSet());
                }
                @GET @Path("collectors") public Map<UUID, List<Guardian>> collectors(@QueryParam("of") String of) {
                    return directory.collectors(asked(of));
                }
                @GET @Path("guardians") public Map<UUID, List<Guardian>> guardians(@QueryParam("of") String of) {
                    return directory.guardians(asked(of));
                }
                public record Task(List<Pupil> pupils, Map<UUID, List<Guardian>> guardians,
                    Map<UUID, List<Guardian>> collectors, Map<UUID, ContactDetails> contacts,
                    Map<UUID, LocalDate> births, Map<UUID, MedicalDetails> details, Set<UUID> known) {}
                @GET @Path("task") public Task task(@QueryParam("of") String of) {
                    Set<UUID> ids = Arrays.stream(of.split(",")).map(UUID::fromString).collect(Collectors.toSet());
                    Directory entrusted = directory.entrusted(ids);
                    Medical details = medical.entrusted(ids);
                    Set<MedicalDetails.Kind> kinds = Set.of(MedicalDetails.Kind.MEDICINES);
                    return new Task(entrusted.pupils(Audience.pupils(ids)), entrusted.guardians(ids),
                        entrusted.collectors(ids), entrusted.contacts(ids), entrusted.birthDates(ids),
                        details.look(ids, kinds), details.known(ids, kinds));
                }
                @GET @Path("help") @Allow("HELP") public Task help(@QueryParam("of") String of) {
                    return task(of);
                }
                @GET @Path("births") public Map<UUID, LocalDate> births(@QueryParam("of") String of) {
                    return directory.birthDates(asked(of));
                }
            }
            """;

    private CareRoom() {}

    static PluginJar jar() {
        return new PluginJar("care-room")
                .resource("care-room/messages.properties", TEXTS.formatted("Zorgkamer"))
                .resource("care-room/messages_en.properties", TEXTS.formatted("Care room"))
                .resource("care-room/changelog.xml", CHANGELOG)
                .source("bad.Remark", REMARK)
                .source("bad.Pages", PAGES)
                .plugin(
                        "public enum Action implements ModuleAction { CARE, HELP } public void register(Registrar module) {"
                                + " module.allow(Action.CARE, Rule.staff())"
                                + ".allow(Action.HELP, Rule.anyOf(Rule.staff(), Rule.pass())).resources(Pages.class).entity(Remark.class); }");
    }
}
