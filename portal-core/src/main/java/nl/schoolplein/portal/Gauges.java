package nl.schoolplein.portal;

import nl.schoolplein.portal.background.Background;
import nl.schoolplein.portal.data.Store;
import nl.schoolplein.portal.plugin.Plugins;
import nl.schoolplein.portal.web.Management;
import nl.schoolplein.portal.web.WebServer;

/** What the management port tells of the whole portal. */
record Gauges(Management management) {

    void of(WebServer web, Store store, Plugins plugins, Background background) {
        management.metrics().gauge("schoolplein.web.threads.busy", web, WebServer::busyThreads);
        management.metrics().gauge("schoolplein.database.statements", store, Store::statements);
        management.metrics().gauge("schoolplein.database.connections", store, Store::connections);
        management.tells("modules", background::wellbeing);
        management.metrics().gauge("schoolplein.background.failed", background, Background::failed);
        management.metrics().gauge("schoolplein.plugins.failed", plugins, all -> all.failures()
                .size());
    }
}
