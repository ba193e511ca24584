package nl.schoolplein.portal.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.schoolplein.portal.mount.Door;
import nl.schoolplein.portal.mount.Route;

/** The description of all addresses (OpenAPI 3.1), made from the same list as the tests of the walls. */
@Path("/openapi.json")
public class OpenApi {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}:]+)[^}]*}");

    @Inject
    private Routes routes;

    /** All ways into the portal. */
    public interface Routes extends Supplier<List<Route>> {}

    /** The description. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Door(Door.To.ANYONE)
    public JsonNode describe() {
        ObjectNode api = JsonNodeFactory.instance.objectNode();
        api.put("openapi", "3.1.0");
        api.putObject("info").put("title", "Schoolplein").put("version", "0.1");
        ObjectNode paths = api.putObject("paths");
        SchemaGenerator schemas = new SchemaGenerator(
                new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON).build());
        for (Route route : routes.get()) {
            ObjectNode path = paths.withObjectProperty(route.path());
            describe(route, path.putObject(route.method().toLowerCase(Locale.ROOT)), schemas);
        }
        return api;
    }

    private static void describe(Route route, ObjectNode operation, SchemaGenerator schemas) {
        operation.putArray("tags").add(route.module());
        operation.put("summary", route.rule() == null ? "Whoever may open the module" : "May: " + route.rule());
        Matcher parameters = PARAMETER.matcher(route.path());
        while (parameters.find()) {
            ObjectNode parameter = operation.withArray("parameters").addObject();
            parameter.put("name", parameters.group(1)).put("in", "path").put("required", true);
            parameter.putObject("schema").put("type", "string");
        }
        if (route.form() != null) {
            ObjectNode content = operation.putObject("requestBody").putObject("content");
            JsonNode schema = schemas.generateSchema(route.form());
            content.putObject("application/json").set("schema", schema);
            content.putObject("application/x-www-form-urlencoded").set("schema", schema);
        }
        ObjectNode answers = operation.putObject("responses");
        answers.putObject("200").put("description", "As JSON, or as a page for people");
        answers.putObject("401").put("description", "Nobody is logged in");
        answers.putObject("403").put("description", "Not allowed");
        answers.putObject("404").put("description", "There is no such thing for this visitor");
        if (route.form() != null) {
            answers.putObject("409")
                    .put("description", "Somebody changed it since, see changes; or other modules stop, see stops");
            answers.putObject("422").put("description", "A field is wrong; see errors");
        }
    }
}
