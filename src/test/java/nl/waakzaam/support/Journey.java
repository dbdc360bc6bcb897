// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A story in a real browser against the whole product. The constructor of the test may ask for the class's
 * {@link Browser} and for {@link Visits}; both close behind its last test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(JourneyParts.class)
public @interface Journey {}
