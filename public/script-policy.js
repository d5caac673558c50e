// Trusted Types' default policy (see src/host/policy.ts). The page has no right to make markup or script from text;
// it may only load workers, also the service worker, from its own folder. Written so that an old browser can read it.
if (window.trustedTypes && window.trustedTypes.createPolicy) {
  var own = new URL('.', document.baseURI).href
  window.trustedTypes.createPolicy('default', {
    createScriptURL: function (address) {
      var whole = new URL(address, document.baseURI).href
      if (whole.slice(0, own.length) !== own) throw new TypeError('Refused script address: ' + whole)
      return whole
    },
  })
}
