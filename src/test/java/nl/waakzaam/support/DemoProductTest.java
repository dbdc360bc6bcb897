// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.waakzaam.Waakzaam;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the product in demo mode, over a database of its own without goods. Its clock is moved by the test, and
 * work that comes back by the clock is done when the test calls for it: never in between.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Waakzaam.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(DemoProductParts.class)
@ContextConfiguration(initializers = DemoProductDatabase.class)
public @interface DemoProductTest {}
