/* The part for WeChat is fetched only inside WeChat; the page names it only where the portal has keys. */
(() => {
  'use strict';
  const part = document.querySelector('meta[name="wechat-part"]');
  if (!part || !/MicroMessenger/i.test(navigator.userAgent)) return;
  const script = document.createElement('script');
  script.src = part.content;
  document.head.append(script);
})();
