// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the demo product at an empty database. */
class DemoProductDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var url = TestDatabase.fresh("waakzaam_demo");
        TestPropertyValues.of(
                        "spring.datasource.url=" + url,
                        "spring.datasource.password=application",
                        "spring.flyway.url=" + url,
                        "spring.flyway.password=owner",
                        "waakzaam.demo=true",
                        "waakzaam.keys=" + TestDatabase.keysFolder().resolve("demo"),
                        "waakzaam.footage.folder=" + TestDatabase.keysFolder().resolve("demo-footage"),
                        "waakzaam.footage.clamav=" + TestDatabase.keysFolder().resolve("clamd"),
                        "waakzaam.log.heads-file=" + TestDatabase.keysFolder().resolve("heads.jws"),
                        "waakzaam.limits.pages=1000000",
                        "waakzaam.limits.checks=1000000",
                        "waakzaam.warnings.units.RE03=PT72H")
                .applyTo(context);
    }
}
