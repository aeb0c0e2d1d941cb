const titles = {
  400: 'Dirección no válida · Endereço inválido · Invalid address',
  404: 'Aquí no hay nada · Não há nada aqui · There is nothing here',
  405: 'Método no permitido · Método não permitido · Method not allowed',
  416: 'Rango no válido · Intervalo inválido · Invalid range',
  500: 'Algo falló · Algo falhou · Something failed',
} as const;

/** The engine's own page for what a site has no page for. */
export function plainPage(status: keyof typeof titles, headers: Headers, method: string): Response {
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('cache-control', 'no-store');
  const body = `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${status}</title>
</head>
<body style="font: 1rem/1.6 system-ui; display: grid; place-content: center; min-height: 90vh; text-align: center">
<h1>${status}</h1>
<p>${titles[status]}</p>
</body>
</html>
`;
  headers.set('content-length', String(Buffer.byteLength(body)));
  return new Response(method === 'HEAD' ? null : body, { status, headers });
}
