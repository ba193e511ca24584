package nl.schoolplein.overblijven;

import nl.schoolplein.api.PortalModule;
import nl.schoolplein.api.Registrar;
import nl.schoolplein.api.Tint;

/** Overblijven en BSO: who stays when, with whom, and what it costs. */
public final class Overblijven implements PortalModule {
    @Override
    public void register(Registrar module) {
        module.button("cup-straw", 40).tint(Tint.PEACH);
    }
}
