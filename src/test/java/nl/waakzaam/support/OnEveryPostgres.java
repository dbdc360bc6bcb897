// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A test that the build runs twice: on the newest PostgreSQL and on the oldest that an installation may bring. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("every-postgres")
public @interface OnEveryPostgres {}
