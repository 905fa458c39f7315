package org.commonweal.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Knows which handlers take a [RequestId], and gives it to them.
@Component
class RequestIds implements WebMvcConfigurer, HandlerMethodArgumentResolver {

  private static final String ATTRIBUTE = RequestId.class.getName();

  private final ObjectProvider<RequestMappingHandlerMapping> handlers;

  RequestIds(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> handlers) {
    this.handlers = handlers;
  }

  /// Whether the request's handler takes an id. A request that no handler fits is none of these.
  boolean wantedBy(HttpServletRequest request) {
    ServletRequestPathUtils.parseAndCache(request);
    try {
      @Nullable HandlerExecutionChain chain = handlers.getObject().getHandler(request);
      return chain != null && chain.getHandler() instanceof HandlerMethod handler && takes(handler);
    } catch (Exception unfit) {
      return false;
    } finally {
      ServletRequestPathUtils.clearParsedRequestPath(request);
    }
  }

  private static boolean takes(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == RequestId.class);
  }

  static void give(HttpServletRequest request, RequestId id) {
    request.setAttribute(ATTRIBUTE, id);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == RequestId.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return Objects.requireNonNull(
        request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST), ATTRIBUTE);
  }
}
