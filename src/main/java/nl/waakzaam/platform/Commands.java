// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What {@code ./waakzaam} can do: {@code serve}, and the {@link ProductCommand}s of the modules. */
public final class Commands {
    private static final String INSTALLATION = "installation";
    private static final Map<String, Object> WITHOUT_REQUESTS =
            Map.of("server.port", -1, "waakzaam.serves", false, "spring.main.lazy-initialization", true);

    private final Class<?> application;
    private final CommandLine root = new CommandLine(CommandSpec.create().name("waakzaam"));

    public Commands(Class<?> application) {
        this.application = application;
        root.getCommandSpec().usageMessage().description("Software for the Dutch approach to high impact crimes.");
        root.getCommandSpec().mixinStandardHelpOptions(true);
        add(root, new ServeCommand());
        new Modules(application.getPackageName()).commands().forEach(this::addToItsGroup);
        root.setExecutionStrategy(this::execute);
        root.setExecutionExceptionHandler(shortRefusals());
    }

    /** Does what the arguments say and gives the exit code; does not come back from serving. */
    public int run(String... arguments) {
        return root.execute(arguments);
    }

    private void addToItsGroup(ProductCommand command) {
        var words = command.getClass().getAnnotation(Command.class).name().split(" ");
        var group = root;
        for (var index = 0; index < words.length - 1; index++) {
            group = group(group, words[index]);
        }
        add(group, command);
    }

    private static CommandLine group(CommandLine parent, String name) {
        var present = parent.getSubcommands().get(name);
        if (present != null) {
            return present;
        }
        var fresh = new CommandLine(CommandSpec.create().mixinStandardHelpOptions(true));
        parent.addSubcommand(name, fresh);
        return fresh;
    }

    private static void add(CommandLine group, Object command) {
        var line = new CommandLine(command);
        var name = line.getCommandName();
        line.getCommandSpec().mixinStandardHelpOptions(true);
        line.addMixin(INSTALLATION, new Installation());
        group.addSubcommand(name.substring(name.lastIndexOf(' ') + 1), line);
    }

    private int execute(ParseResult parsed) {
        var help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        var deepest = parsed;
        while (deepest.hasSubcommand()) {
            deepest = deepest.subcommand();
        }
        return execute(deepest.commandSpec());
    }

    private int execute(CommandSpec spec) {
        var line = spec.commandLine();
        try {
            return switch (Objects.requireNonNullElse(spec.userObject(), spec)) {
                case ServeCommand serve -> {
                    serve.serve(application, installation(spec), line.getOut());
                    yield CommandLine.ExitCode.OK;
                }
                case ProductCommand command -> run(command, spec);
                default -> {
                    line.usage(line.getErr());
                    yield CommandLine.ExitCode.USAGE;
                }
            };
        } catch (Exception failure) {
            throw new CommandLine.ExecutionException(line, "failed", failure);
        }
    }

    private int run(ProductCommand command, CommandSpec spec) throws Exception {
        var properties = new HashMap<>(WITHOUT_REQUESTS);
        var quiet = spec.commandLine().getErr();
        try (var product =
                RunningProduct.start(application, installation(spec), properties, line -> quiet.println(line))) {
            return command.run(product.context());
        }
    }

    private static Installation installation(CommandSpec spec) {
        return (Installation)
                Objects.requireNonNull(spec.mixins().get(INSTALLATION)).userObject();
    }

    /** What the product refuses is one line; what breaks is shown in full. */
    private static IExecutionExceptionHandler shortRefusals() {
        return (failure, line, parsed) -> {
            if (failure instanceof StartRefused) {
                line.getErr().println(failure.getMessage());
            } else {
                failure.printStackTrace(line.getErr());
            }
            return CommandLine.ExitCode.SOFTWARE;
        };
    }

    /** Finds the commands in the modules without starting them. */
    private record Modules(String basePackage) {
        List<ProductCommand> commands() {
            var scanner = new ClassPathScanningCandidateComponentProvider(false);
            scanner.addIncludeFilter(new AssignableTypeFilter(ProductCommand.class));
            return scanner.findCandidateComponents(basePackage).stream()
                    .map(BeanDefinition::getBeanClassName)
                    .filter(Objects::nonNull)
                    .sorted()
                    .map(Modules::command)
                    .toList();
        }

        private static ProductCommand command(String className) {
            return (ProductCommand) BeanUtils.instantiateClass(ClassUtils.resolveClassName(className, null));
        }
    }
}
