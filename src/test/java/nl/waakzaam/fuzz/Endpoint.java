// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.fuzz;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One address that stands open to everybody, with the names of what it reads. Found in the tables of rights and in the
 * controllers, so that a new one joins by itself.
 *
 * @param fields parameters of its query or form
 * @param body the type of its JSON body, if it reads one
 */
record Endpoint(String method, String path, List<String> fields, Optional<Type> body) {
    /** Of the endpoints that a library answers, whose parameters no controller of ours names. */
    private static final List<String> OF_OAUTH = List.of("grant_type", "client_id", "client_secret", "scope");

    static List<Endpoint> openToAll(List<Rights> tables, RequestMappingHandlerMapping controllers) {
        return tables.stream()
                .flatMap(table -> table.table().stream())
                .filter(right -> right.who() instanceof Right.Who.Everybody)
                .map(right -> of(right, controllers))
                .toList();
    }

    String name() {
        return method + " " + path;
    }

    private static Endpoint of(Right right, RequestMappingHandlerMapping controllers) {
        var handler = controllers.getHandlerMethods().entrySet().stream()
                .filter(entry -> serves(entry.getKey(), right))
                .map(entry -> entry.getValue())
                .findFirst();
        var fields = handler.map(Endpoint::fields).orElse(OF_OAUTH);
        return new Endpoint(right.method().name(), right.path(), fields, handler.flatMap(Endpoint::body));
    }

    private static boolean serves(RequestMappingInfo mapping, Right right) {
        return mapping.getPatternValues().contains(right.path())
                && mapping.getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.asHttpMethod().equals(right.method()));
    }

    private static List<String> fields(HandlerMethod handler) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(handler.getMethodParameters()).flatMap(Endpoint::names).forEach(names::add);
        return List.copyOf(names);
    }

    private static Stream<String> names(MethodParameter parameter) {
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null) {
            return Stream.of(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
        }
        return parameter.getParameterType().isRecord() && !parameter.hasParameterAnnotation(RequestBody.class)
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(component -> component.getName())
                : Stream.empty();
    }

    private static Optional<Type> body(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getGenericParameterType)
                .findFirst();
    }
}
