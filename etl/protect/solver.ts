import loadHighs from 'highs'

/** Minimise cost · x, each row an equation, each column within its bounds. */
export interface Programme {
  cost: readonly number[]
  lower: readonly number[]
  upper: readonly number[]
  rows: readonly Row[]
}

export interface Row {
  columns: readonly number[]
  factors: readonly number[]
  equals: number
}

export interface Solver {
  /**
   * The best point of a programme, or undefined when it has none.
   * @throws on every other answer: a time-out, an unbounded or an empty programme, a numerical failure
   */
  solve: (programme: Programme, options?: { integer?: boolean }) => Float64Array | undefined
}

/** HiGHS; `seconds` is the longest that one programme may take. */
export async function loadSolver({ seconds = 60 } = {}): Promise<Solver> {
  const highs = await loadHighs()
  const { optimal, infeasible } = highs.constants.modelStatus
  return {
    solve(programme, { integer = false } = {}) {
      const columns = programme.cost.length
      return highs.withModel(readModel(programme, integer), (model) => {
        model.options.set({
          output_flag: false,
          time_limit: seconds,
          presolve: integer ? 'on' : 'off',
          // all factors are 1 or -1 and most right-hand sides 0: scaling and perturbation only cost time
          simplex_scale_strategy: 0,
          dual_simplex_cost_perturbation_multiplier: 0,
          mip_rel_gap: 0,
          mip_abs_gap: 0.5,
        })
        const { modelStatus } = model.run()
        if (modelStatus === infeasible) return undefined
        if (modelStatus !== optimal) {
          throw new Error(
            `solver: status ${modelStatus} on ${columns} columns; accepted: optimal, infeasible`,
          )
        }
        return model.getSolution().colValue
      })
    },
  }
}

function readModel({ cost, lower, upper, rows }: Programme, integer: boolean) {
  const entries = rows.reduce((sum, { columns }) => sum + columns.length, 0)
  const starts = new Int32Array(rows.length + 1)
  const indices = new Int32Array(entries)
  const values = new Float64Array(entries)
  const right = new Float64Array(rows.length)
  for (const [row, { columns, factors, equals }] of rows.entries()) {
    const start = starts[row] ?? 0
    indices.set(columns, start)
    values.set(factors, start)
    starts[row + 1] = start + columns.length
    right[row] = equals
  }
  return {
    numCols: cost.length,
    numRows: rows.length,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower: right,
    rowUpper: right,
    matrix: { format: 'csr' as const, numRows: rows.length, numCols: cost.length, starts, indices, values },
    ...(integer ? { integrality: cost.map(() => 1 as const) } : {}),
  }
}
