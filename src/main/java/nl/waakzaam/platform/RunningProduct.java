// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The product on its database; closing it stops the requests first and the database last. */
record RunningProduct(ConfigurableApplicationContext context, Database database) implements AutoCloseable {

    static RunningProduct start(
            Class<?> application,
            Installation installation,
            Map<String, Object> properties,
            Consumer<String> progress) {
        var database = installation.open(progress);
        try {
            KeysMark.check(database, installation.keys());
            var settings = new HashMap<String, Object>(properties);
            InstallationMark.find(database).ifPresent(demo -> settings.put("waakzaam.demo", demo));
            settings.putAll(settings(installation, database));
            return new RunningProduct(context(application, settings), database);
        } catch (RuntimeException failure) {
            ImageIO.setCacheDirectory(null);
            database.close();
            throw failure;
        }
    }

    private static Map<String, Object> settings(Installation installation, Database database) {
        // uploads and pictures in the making: for the own user only, and found again when the process was killed
        var temporary = installation.folder().temporary();
        ImageIO.setCacheDirectory(temporary.toFile());
        return Map.of(
                "server.tomcat.basedir", temporary.toString(),
                "waakzaam.data", installation.folder().root().toString(),
                "waakzaam.keys", installation.keys().toString(),
                "spring.datasource.url", database.url(),
                "spring.datasource.password", database.applicationPassword(),
                "spring.flyway.url", database.url(),
                "spring.flyway.password", database.ownerPassword());
    }

    private static ConfigurableApplicationContext context(Class<?> application, Map<String, Object> settings) {
        var product = new SpringApplication(application);
        product.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("waakzaam", settings)));
        return product.run();
    }

    @Override
    public void close() {
        context.close();
        ImageIO.setCacheDirectory(null);
        database.close();
    }
}
