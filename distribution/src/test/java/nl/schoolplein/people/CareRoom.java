package nl.schoolplein.people;

import nl.schoolplein.testkit.PluginJar;

/** A third party's plugin that asks the portal all that it may know of children. */
final class CareRoom {
    private static final String TEXTS = """
            module.title = %s
            module.explanation = x
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
                @Inject Directory directory;
                private Set<UUID> everybody() {
                    return directory.pupils(Audience.wholeSchool()).stream().map(Pupil::id).collect(Collectors.toSet());
                }
                @GET @Path("births") public Map<UUID, LocalDate> births(@QueryParam("of") String of) {
                    return directory.birthDates(of == null ? everybody() : Set.of(UUID.fromString(of)));
                }
            }
            """;

    private CareRoom() {}

    static PluginJar jar() {
        return new PluginJar("care-room")
                .resource("care-room/messages.properties", TEXTS.formatted("Zorgkamer"))
                .resource("care-room/messages_en.properties", TEXTS.formatted("Care room"))
                .source("bad.Pages", PAGES)
                .plugin("public void register(Registrar module) { module.resources(Pages.class); }");
    }
}
