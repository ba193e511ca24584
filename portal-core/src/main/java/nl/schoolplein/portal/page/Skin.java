package nl.schoolplein.portal.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.util.Map;

/** The templates and texts of the core or of one module. */
public record Skin(String id, TemplateEngine templates, Bundle texts) {

    /** Those of a class loader, with the package of its compiled templates. */
    public static Skin compiled(String id, ClassLoader loader, String templates) {
        return new Skin(
                id,
                TemplateEngine.createPrecompiled(null, ContentType.Html, loader, templates),
                new Bundle(id, loader));
    }

    /** Renders one of its templates. */
    public void render(String template, Map<String, Object> parameters, TemplateOutput output) {
        templates.render(id + "/" + template + ".jte", parameters, output);
    }
}
