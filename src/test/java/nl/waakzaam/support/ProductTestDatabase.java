// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the product at the tests' PostgreSQL. */
class ProductTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + TestDatabase.url(),
                        "spring.datasource.password=application",
                        "spring.flyway.url=" + TestDatabase.url(),
                        "spring.flyway.password=owner",
                        "waakzaam.demo=false",
                        "waakzaam.retention.at=-",
                        "waakzaam.limits.checks=1000000",
                        "waakzaam.limits.log-ins=1000000",
                        "waakzaam.limits.reports=1000000",
                        "waakzaam.limits.pages=1000000",
                        "waakzaam.limits.numbers.client=1000000",
                        "waakzaam.limits.numbers.series=1000000",
                        "waakzaam.limits.numbers.busy-series=1000000",
                        "waakzaam.attempts.codes=1000000",
                        "waakzaam.attempts.disputes=1000000",
                        "waakzaam.keys=" + TestDatabase.keysFolder().resolve("product"),
                        "waakzaam.footage.folder=" + TestDatabase.keysFolder().resolve("product-footage"),
                        "waakzaam.log.heads-file=" + TestDatabase.headsFile())
                .applyTo(context);
    }
}
