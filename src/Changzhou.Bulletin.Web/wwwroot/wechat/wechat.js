/* Only inside WeChat, and only where the portal has keys: asks for a signature and tells WeChat title, picture and words to share.
   Whatever fails is left: the page shares by its own title then, as it does without keys. */
(() => {
  'use strict';
  const meta = property => {
    const found = document.querySelector(`meta[property="${property}"]`);
    return found ? found.content : '';
  };
  const here = location.href.split('#')[0];
  const shared = {
    title: meta('og:title') || document.title,
    desc: meta('og:description'),
    link: here,
    imgUrl: new URL(meta('og:image'), here).href,
  };

  const tell = signed => {
    const wx = window.wx;
    wx.config({ debug: false, appId: signed.appId, timestamp: signed.timestamp, nonceStr: signed.nonceStr, signature: signed.signature, jsApiList: ['updateAppMessageShareData', 'updateTimelineShareData'] });
    wx.ready(() => {
      wx.updateAppMessageShareData(shared);
      wx.updateTimelineShareData({ title: shared.title, link: shared.link, imgUrl: shared.imgUrl });
    });
  };

  fetch(`/wechat/signature?url=${encodeURIComponent(here)}`)
    .then(answer => answer.status === 200 ? answer.json() : null)
    .then(signed => {
      if (!signed) return;
      const script = document.createElement('script');
      script.src = 'https://res.wx.qq.com/open/js/jweixin-1.6.0.js';
      script.onload = () => tell(signed);
      document.head.append(script);
    })
    .catch(() => undefined);
})();
