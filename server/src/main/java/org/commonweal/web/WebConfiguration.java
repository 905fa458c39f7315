package org.commonweal.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Makes forms, answers and assets known to Spring.
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  private static final Duration ASSETS_KEPT = Duration.ofDays(365);

  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Bean
  Assets assets() {
    return new Assets();
  }

  @Bean
  WebMvcConfigurer pagesConfigurer(Pages pages, Frames frames, Visits visits) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FormResolver(frames));
        resolvers.add(new VisitResolver(visits));
      }

      @Override
      public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new AnswerHandler(pages));
      }

      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler("/assets/**")
            .addResourceLocations("classpath:" + Assets.OWN, "classpath:" + Assets.HTMX)
            .setCacheControl(CacheControl.maxAge(ASSETS_KEPT).cachePublic().immutable());
      }
    };
  }
}
