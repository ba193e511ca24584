package nl.schoolplein.portal.page;

import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import java.util.Map;

/** The templates and texts of the core or of one module. */
public record Skin(String id, TemplateEngine templates, Bundle texts) {

    /** Renders one of its templates. */
    public void render(String template, Map<String, Object> parameters, TemplateOutput output) {
        templates.render(id + "/" + template + ".jte", parameters, output);
    }
}
