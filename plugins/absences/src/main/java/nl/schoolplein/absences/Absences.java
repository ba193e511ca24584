package nl.schoolplein.absences;

import nl.schoolplein.api.PortalModule;
import nl.schoolplein.api.Registrar;
import nl.schoolplein.api.Tint;

/** Ziek en verlof: who is not at school, why, and who decides. */
public final class Absences implements PortalModule {
    @Override
    public void register(Registrar module) {
        module.button("thermometer-half", 30).tint(Tint.ROSE);
    }
}
