// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The address of a list: GET for its beginning, POST for what is {@link Wanted}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = {RequestMethod.GET, RequestMethod.POST})
public @interface ListMapping {
    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String value();
}
