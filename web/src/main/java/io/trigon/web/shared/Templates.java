package io.trigon.web.shared;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/**
 * The one template engine: cached templates from the class path, texts from {@link Texts}. Which template is rendered is
 * decided by our code only; no text of a user is ever a template or an expression.
 */
public final class Templates {
    private static final TemplateEngine ENGINE = engine();

    private Templates() {}

    /** The whole page as text; fails as a whole, never half written. */
    public static String render(Page page, Scene scene, Clock clock) {
        Ui ui = new Ui(scene, clock);
        Context context = new Context(scene.locale(), Map.of("page", page.model(), "ui", ui));
        String name = page.template();
        int fragment = name.indexOf(" :: ");
        if (fragment < 0) {
            return ENGINE.process(name, context);
        }
        return ENGINE.process(name.substring(0, fragment), Set.of(name.substring(fragment + 4)), context);
    }

    private static TemplateEngine engine() {
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver(System.getProperty("trigon.web.templates", "")));
        engine.setMessageResolver(new OurTexts());
        engine.setLinkBuilder(new OurLinks());
        return engine;
    }

    /** @param folder read at each request, for who works on pages; blank for the built ones, read once */
    private static AbstractConfigurableTemplateResolver resolver(String folder) {
        boolean built = folder.isBlank();
        AbstractConfigurableTemplateResolver resolver =
                built ? new ClassLoaderTemplateResolver(Templates.class.getClassLoader()) : new FileTemplateResolver();
        resolver.setPrefix(built ? "io/trigon/web/templates/" : folder + "/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(built);
        return resolver;
    }

    /** Trigon is the only application of its server: a path is what it says. */
    private static final class OurLinks extends StandardLinkBuilder {
        @Override
        protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
            return "";
        }

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return link;
        }
    }

    private static final class OurTexts extends AbstractMessageResolver {
        @Override
        public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] args) {
            return Texts.all().find(context.getLocale(), key, args == null ? new Object[0] : args);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, Class<?> origin, String key, Object[] args) {
            Locale locale = context.getLocale();
            return "??" + key + "_" + locale.getLanguage() + "??";
        }
    }
}
