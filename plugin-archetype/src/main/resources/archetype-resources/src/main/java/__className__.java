package ${package};

import nl.schoolplein.api.ModuleAction;
import nl.schoolplein.api.PortalModule;
import nl.schoolplein.api.Registrar;
import nl.schoolplein.api.Rule;
import nl.schoolplein.api.Setting;
import nl.schoolplein.api.Tint;

/** The plugin: all that the portal gets from it. */
public final class ${className} implements PortalModule {
    static final Setting<Integer> ON_TILE = Setting.number("on-tile", 3, 1, 10);

    /** What people may do here. */
    public enum Action implements ModuleAction {
        /** Add an item. */
        ADD
    }

    @Override
    public void register(Registrar module) {
        module.button("bag-heart", 500)
                .tint(Tint.ROSE)
                .allow(Action.ADD, Rule.staff())
                .setting(ON_TILE)
                .entity(Item.class)
                .resources(ItemPages.class)
                .tile(NewestItems.class);
    }
}
